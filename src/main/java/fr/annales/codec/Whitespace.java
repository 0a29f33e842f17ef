package fr.annales.codec;

/**
 * Blanks as an archivist sees them: those of Unicode, no-break spaces included, and the marks of no width that copying
 * from a page brings along.
 */
public final class Whitespace {
    private Whitespace() {}

    /** The text without the blanks around it. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) start++;
        while (end > start && isBlank(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    public static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at++) if (!isBlank(text.charAt(at))) return false;
        return true;
    }

    /** Whether a character is a blank; none is beyond the first 65,536. */
    public static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
