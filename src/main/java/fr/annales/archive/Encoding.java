package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/** Reads bytes as UTF-8, and recognises what a spreadsheet or an old editor writes instead. */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * A line as text.
     *
     * @param fault why the bytes are not UTF-8, or null when they are; the text is then what Windows-1252 makes of them
     */
    record Decoded(String text, @Nullable String fault) {}

    private Encoding() {}

    static Decoded decode(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        int fault = text.indexOf('\uFFFD') < 0 ? -1 : firstFault(bytes);
        if (fault < 0) return new Decoded(text, null);
        String legacy = new String(bytes, WINDOWS_1252);
        return new Decoded(legacy, reason(legacy, fault));
    }

    /** Where the bytes stop being UTF-8, or -1 when they are: a text may have U+FFFD of its own. */
    private static int firstFault(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = UTF_8.newDecoder().decode(input, CharBuffer.allocate(bytes.length), true);
        return result.isError() ? input.position() : -1;
    }

    /** A word with its accents right tells the archivist, and us, that the guess is right too. */
    private static String reason(String legacy, int at) {
        int start = at;
        int end = at;
        while (start > 0 && Character.isLetter(legacy.charAt(start - 1))) start--;
        while (end < legacy.length() && Character.isLetter(legacy.charAt(end))) end++;
        return end > at
                ? "le fichier n’est pas en UTF-8, mais sans doute en Windows-1252, où se lit "
                        + Quoted.of(legacy.substring(start, end))
                : "le fichier n’est pas en UTF-8";
    }

    /** Whether a file that begins with ASCII, as ours do, begins so in UTF-16, with or without a byte order mark. */
    static boolean isUtf16(byte[] start, int length) {
        if (length < 2) return false;
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return marked || (first == 0) != (second == 0);
    }
}
