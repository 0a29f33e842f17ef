package fr.annales.french;

import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Blanks the second ending of inclusive forms, {@code acteur-trice}, {@code citoyen·ne·s}, {@code salarié(e)s}: what is
 * left is the masculine, whose stem is that of the feminine and of both plurals. The word still ends where the whole
 * form does, so that all of it is marked.
 */
final class InclusiveCharFilter extends TextCharFilter {
    private static final int FEWEST_LETTERS = 2;

    /** What stands between the endings, beside the bracket: hyphens, points of all heights, the slash. */
    private static final String SEPARATORS = "-\u2010\u2011·•∙⋅‧./";

    private static final CharArraySet ENDINGS = endings("""
            e ne le te se ve re fe que che sse esse eresse ice rice trice euse ive ale enne ienne elle onne
            ere ère iere ière ée""");

    /** A bracket may hold the plural alone: {@code ville(s)}. */
    private static final CharArraySet PLURALS = new CharArraySet(List.of("s", "x"), true);

    private static final int LONGEST_ENDING = 7;

    /** Where second endings begin and end, few in any text. */
    private int[] starts = new int[0];

    private int[] ends = new int[0];

    InclusiveCharFilter(Reader input) {
        super(input);
    }

    private static CharArraySet endings(String singular) {
        CharArraySet endings = new CharArraySet(0, true);
        for (String ending : singular.split("\\s+", -1)) {
            endings.add(ending);
            endings.add(ending + "s");
        }
        return endings;
    }

    /** Makes the filter for a chain of analysis; it has no parameters. Public for Lucene, which makes it. */
    public static final class Factory extends CharFilterFactory {
        /** Fails on any parameter, as Lucene does for its own. */
        public Factory(Map<String, String> parameters) {
            super(parameters);
            if (!parameters.isEmpty()) throw new IllegalArgumentException("unknown parameters: " + parameters);
        }

        @Override
        public Reader create(Reader input) {
            return new InclusiveCharFilter(input);
        }
    }

    @Override
    void change(char[] text, int length) {
        int word = 0;
        for (int i = 0; i < length; i++) {
            if (isOfWord(text[i])) continue;
            int end = i - word >= FEWEST_LETTERS ? end(text, i, length) : i;
            if (end > i) {
                Arrays.fill(text, i, end, ' ');
                add(i, end);
                i = end - 1;
            }
            word = i + 1;
        }
    }

    private static boolean isOfWord(char c) {
        if (c < 128) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(int start, int end) {
        starts = Arrays.copyOf(starts, starts.length + 1);
        ends = Arrays.copyOf(ends, ends.length + 1);
        starts[starts.length - 1] = start;
        ends[ends.length - 1] = end;
    }

    /** Where the second ending that begins here ends, or here when there is none. */
    private static int end(char[] text, int start, int length) {
        int end = part(text, start, length, ENDINGS);
        if (end == start && text[start] == '(') end = part(text, start, length, PLURALS);
        if (end == start) return start;
        int plural = text[end - 1] == ')' && end < length && PLURALS.contains(text, end, 1)
                ? end + 1
                : end < length ? part(text, end, length, PLURALS) : end;
        return goesOn(text, plural, length) ? start : plural;
    }

    /** Where a separator and one of some endings after it end, the closing bracket included; the start without them. */
    private static int part(char[] text, int start, int length, CharArraySet endings) {
        boolean bracket = text[start] == '(';
        if (!bracket && SEPARATORS.indexOf(text[start]) < 0) return start;
        int end = start + 1;
        while (end < length && end - start <= LONGEST_ENDING && Character.isLetter(text[end])) end++;
        if (!endings.contains(text, start + 1, end - start - 1)) return start;
        if (!bracket) return end;
        return end < length && text[end] == ')' ? end + 1 : start;
    }

    /** Whether a name goes on, as {@code Aix-les-Bains} after {@code les}. */
    private static boolean goesOn(char[] text, int end, int length) {
        if (end == length) return false;
        if (Character.isLetterOrDigit(text[end])) return true;
        boolean joins = text[end] == '-' || text[end] == '’' || text[end] == '\'';
        return joins && end + 1 < length && Character.isLetterOrDigit(text[end + 1]);
    }

    /** A word that ends where a second ending began ends with it. */
    @Override
    protected int correct(int offset) {
        if (starts.length == 0) return offset;
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? offset : ends[found];
    }
}
