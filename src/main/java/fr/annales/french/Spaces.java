package fr.annales.french;

/**
 * Puts a blank in the place of any space that Unicode knows: the fixed one (U+00A0), the narrow one that stands before
 * {@code !} and inside {@code « »} (U+202F), and all others of its category Zs. By its rules for words some of them
 * hold together what stands around them.
 */
public final class Spaces {
    /** What lies before is told apart without a look at Unicode's tables. */
    private static final char FIXED = '\u00a0';

    private static final char NEXT_AFTER_FIXED = '\u1680';

    private Spaces() {}

    /** Changes the first {@code length} characters of a text where they stand. */
    static void blank(char[] text, int length) {
        for (int i = 0; i < length; i++) if (isFixedOrWide(text[i])) text[i] = ' ';
    }

    private static boolean isFixedOrWide(char c) {
        if (c < NEXT_AFTER_FIXED) return c == FIXED;
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Whether it parts words: any space, tabs and ends of lines too. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || isFixedOrWide(c);
    }
}
