package fr.annales.french;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Blanks the second ending of inclusive forms, {@code acteur-trice}, {@code citoyen·ne·s}, {@code salarié(e)s}: what is
 * left is the masculine, whose stem is that of the feminine and of both plurals. The word still ends where the whole
 * form does, so that all of it is marked.
 */
final class InclusiveForms {
    private static final int FEWEST_LETTERS = 2;

    private static final CharArraySet ENDINGS = endings("""
            e ne le te se ve re fe que che sse esse eresse ice rice trice euse ive ale enne ienne elle onne
            ere ère iere ière ée""");

    /** A bracket may hold the plural alone: {@code ville(s)}. */
    private static final CharArraySet PLURALS = new CharArraySet(List.of("s", "x"), true);

    private static final int LONGEST_ENDING = 7;

    /** Where second endings begin and end, few in any text. */
    private int[] starts = new int[8];

    private int[] ends = new int[8];
    private int count;

    private static CharArraySet endings(String singular) {
        CharArraySet endings = new CharArraySet(0, true);
        for (String ending : singular.split("\\s+", -1)) {
            endings.add(ending);
            endings.add(ending + "s");
        }
        return endings;
    }

    /** Changes the first {@code length} characters of a text where they stand, and forgets the text before. */
    void blank(char[] text, int length) {
        count = 0;
        int word = 0;
        for (int i = 0; i < length; i++) {
            if (isOfWord(text[i])) continue;
            int end = i - word >= FEWEST_LETTERS ? secondEnd(text, i, length) : i;
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
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** Where the second ending that begins here ends, or here when there is none. */
    private static int secondEnd(char[] text, int start, int length) {
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
        if (!bracket && !separates(text[start])) return start;
        int end = start + 1;
        while (end < length && end - start <= LONGEST_ENDING && Character.isLetter(text[end])) end++;
        if (!endings.contains(text, start + 1, end - start - 1)) return start;
        if (!bracket) return end;
        return end < length && text[end] == ')' ? end + 1 : start;
    }

    /** Whether it stands between the endings, beside the bracket: hyphens, points of all heights, the slash. */
    private static boolean separates(char c) {
        return switch (c) {
            case '-', '\u2010', '\u2011', '·', '•', '∙', '⋅', '‧', '.', '/' -> true;
            default -> false;
        };
    }

    /** Whether a name goes on, as {@code Aix-les-Bains} after {@code les}. */
    private static boolean goesOn(char[] text, int end, int length) {
        if (end == length) return false;
        if (Character.isLetterOrDigit(text[end])) return true;
        boolean joins = text[end] == '-' || text[end] == '’' || text[end] == '\'';
        return joins && end + 1 < length && Character.isLetterOrDigit(text[end + 1]);
    }

    /** Where a word ends in the text as it was, which ends here in the text as it is. */
    int end(int offset) {
        if (count == 0) return offset;
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found < 0 ? offset : ends[found];
    }
}
