package fr.annales.foreign;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the dates that open something from those before which the width of a text broke a line:
 * <pre>
 * Les ouvriers se mettent en grève le 12
 * mai : ils la tiendront un mois.
 * </pre>
 */
final class BrokenLines {
    /** What a sentence ends with, or an entry of a list. */
    private static final String ENDS = ".!?:;…»”\")]";

    private static final String MARKS = "*_` \t";

    /** What a line does not end with unless it goes on. */
    private static final Pattern HANGING =
            Pattern.compile("(?i)(?<!\\p{L})(?:l[ea]s?|d[ue]|des|aux?|en|à|et|ou|d[èe]s|vers"
                    + "|depuis|avant|après|entre|jusqu[’']en|jusqu[’']au|courant|début|fin)$");

    /** The day of a month that comes on the next line: alone, or behind what days stand behind, not any number. */
    private static final Pattern DAY = Pattern.compile(
            "(?i)(?:^|,\\s+|(?<!\\p{L})(?:les?|du|aux?|et|ou|dès|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)"
                    + "(?:0?[1-9]|[12]\\d|3[01]|1er)$");

    /** A month in a sentence; one that opens what happened has a capital letter, or its day before it. */
    private static final Pattern MONTH =
            Pattern.compile("(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)");

    /** As many as a line is looked at, from its end: more than a day of the week and of the month. */
    private static final int LONGEST_HANGING = 24;

    private BrokenLines() {}

    /** Whether a line opens what happened at a date, wherever it stands. */
    static boolean opens(String line) {
        return date(line).isPresent();
    }

    /**
     * Whether a line that follows others does.
     *
     * @param first the first line of the paragraph so far, without marks
     * @param paragraph the paragraph so far, or its end; with text in it
     */
    static boolean opens(String line, String first, CharSequence paragraph) {
        Optional<String> date = date(line);
        if (date.isEmpty()) return false;
        String end = end(paragraph);
        if (end.isEmpty() || ENDS.indexOf(end.charAt(end.length() - 1)) >= 0) return true;
        boolean isDayBefore =
                MONTH.matcher(line.strip()).lookingAt() && DAY.matcher(end).find();
        if (isDayBefore || HANGING.matcher(end).find()) return false;
        return !DateLine.lacksYear(date.get()) || opens(first);
    }

    private static Optional<String> date(String line) {
        return DateLine.whole(line).or(() -> DateLine.beginning(line).map(DateLine.Dated::date));
    }

    /** The last characters that are no marks. */
    private static String end(CharSequence paragraph) {
        int end = paragraph.length();
        while (end > 0 && MARKS.indexOf(paragraph.charAt(end - 1)) >= 0) end--;
        return paragraph.subSequence(Math.max(0, end - LONGEST_HANGING), end).toString();
    }
}
