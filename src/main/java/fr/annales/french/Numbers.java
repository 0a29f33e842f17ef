package fr.annales.french;

/**
 * Joins the groups of three figures of a number, {@code 10 000} and {@code 10.000}: so it is one word, and that of
 * {@code 10000}.
 *
 * <p>The expression {@code (?<![0-9][ .]?)[0-9]{1,3}([ .][0-9]{3})+(?![ .]?[0-9])} says which.
 */
final class Numbers {
    /** Parts no word, and {@link CombiningMarks} drops it. */
    static final char SOFT_HYPHEN = '\u00ad';

    private static final int GROUP = 3;

    private Numbers() {}

    /** Changes the first {@code length} characters of a text where they stand. */
    static void join(char[] text, int length) {
        for (int start = 0; start < length; start++) {
            if (!isFigure(text[start])) continue;
            int end = figures(text, start, length);
            boolean isGrouped = end - start <= GROUP;
            int last = end;
            while (separates(text, last, length)) {
                int next = figures(text, last + 1, length);
                isGrouped &= next - last - 1 == GROUP;
                last = next;
            }
            if (isGrouped) for (int i = end; i < last; i++) if (!isFigure(text[i])) text[i] = SOFT_HYPHEN;
            start = last;
        }
    }

    static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where the figures that begin here end. */
    private static int figures(char[] text, int start, int length) {
        int end = start;
        while (end < length && isFigure(text[end])) end++;
        return end;
    }

    /** Whether a blank or a point stands here before a figure. */
    private static boolean separates(char[] text, int at, int length) {
        return at + 1 < length && (text[at] == ' ' || text[at] == '.') && isFigure(text[at + 1]);
    }
}
