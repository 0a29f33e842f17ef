package fr.annales.intake;

import fr.annales.codec.Truncation;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles that fit: those of a text without one are its first sentence, those too long their beginning. */
final class Titles {
    static final int LONGEST = 200;
    private static final int LONGEST_DRAFT = 120;

    /** What ends in a point that ends no sentence: an initial, a form of address, the number of a day. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?<!\\p{L})(?:\\p{Lu}|MM|Mr|Dr|Pr|Mgr|Ste?|\\d{1,2})\\.\\s*$");

    /** The end of a sentence, behind a word that is no abbreviation. */
    private static final Pattern LAST_POINT = Pattern.compile("(?<=\\p{Ll}{3})(?<!etc)\\.$");

    /** A blank between a sentence and the next, which begins with a number; {@code chap. 3} is short. */
    private static final Pattern BEFORE_FIGURES = Pattern.compile("(?<=\\p{Ll}{5}\\.)\\s+(?=\\d)");

    private Titles() {}

    /** The first sentence of a text, in one line, cut at a word. */
    static String draft(String text) {
        int lineEnd = text.indexOf('\n');
        String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
        String first = line.startsWith("- ") ? line.substring(2) : line;
        String sentence = start(sentence(Truncation.of(first, 4 * LONGEST)), LONGEST_DRAFT);
        boolean isOnlyPoint = sentence.indexOf('.') == sentence.length() - 1;
        boolean isPoint = sentence.endsWith(".")
                && (isOnlyPoint || LAST_POINT.matcher(sentence).find());
        String title = isPoint ? sentence.substring(0, sentence.length() - 1) : sentence;
        int second = title.isEmpty() ? 0 : title.offsetByCodePoints(0, 1);
        return title.substring(0, second).toUpperCase(Locale.FRENCH) + title.substring(second);
    }

    private static String sentence(String line) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(line);
        int end = sentences.next();
        while (end != BreakIterator.DONE
                && ABBREVIATED.matcher(line.substring(0, end)).find()) end = sentences.next();
        String sentence = end == BreakIterator.DONE ? line : line.substring(0, end);
        Matcher date = BEFORE_FIGURES.matcher(sentence);
        return (date.find() ? sentence.substring(0, date.start()) : sentence).strip();
    }

    static boolean fits(String title) {
        return title.indexOf('\n') < 0 && title.codePointCount(0, title.length()) <= LONGEST;
    }

    /** The first line, of at most so many characters, cut at a word and ended by an ellipsis. */
    static String start(String text, int longest) {
        int lineEnd = text.indexOf('\n');
        String line = (lineEnd < 0 ? text : text.substring(0, lineEnd)).strip();
        if (line.codePointCount(0, line.length()) <= longest) return line;
        String cut = line.substring(0, line.offsetByCodePoints(0, longest - 1));
        int word = cut.lastIndexOf(' ');
        return (word > longest / 2 ? cut.substring(0, word) : cut).strip() + "…";
    }
}
