package fr.annales.french;

/**
 * Drops what is no letter of a word: combining marks, so that a decomposed (NFD) text reads as a composed one,
 * invisible signs such as the soft hyphen, and the points of an acronym.
 *
 * <p>The expression {@code [\p{Mn}\p{Cf}.]+} says the same.
 */
final class CombiningMarks {
    /** The first of all combining marks: what lies before is told apart without a look at Unicode's tables. */
    private static final char FIRST = '\u0300';

    private static final char SOFT_HYPHEN = '\u00ad';

    private CombiningMarks() {}

    /** Moves what is no mark to the front, and answers how many characters that is. */
    static int drop(char[] word, int length) {
        int kept = 0;
        int size;
        for (int at = 0; at < length; at += size) {
            int codePoint = Character.codePointAt(word, at, length);
            size = Character.charCount(codePoint);
            if (isMark(codePoint)) continue;
            if (kept < at) System.arraycopy(word, at, word, kept, size);
            kept += size;
        }
        return kept;
    }

    static boolean isMark(int codePoint) {
        if (codePoint < FIRST) return codePoint == '.' || codePoint == SOFT_HYPHEN;
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
