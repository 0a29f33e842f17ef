package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.codec.Windows1252;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bytes as UTF-8, and recognises what a spreadsheet or an old editor writes instead. */
final class Encoding {
    private static final int MOST_FAULTS = 1_000;
    private static final String GUESS = ", mais sans doute en Windows-1252";

    /** The letters of French beyond ASCII, and its signs. */
    private static final String LETTERS = "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ";

    private static final String SIGNS = "’‘“”«»€°–—…·²\u00a0";

    /** What the accents of Mac Roman and of MS-DOS become in Windows-1252, and French has no use for. */
    private static final String FOREIGN = "ŽžƒˆÕ‚Š‡\uFFFD";

    /**
     * A line as text.
     *
     * @param fault why the bytes are not UTF-8, or null when they are; the text is then what Windows-1252 makes of them
     */
    record Decoded(String text, @Nullable String fault) {}

    private Encoding() {}

    static Decoded decode(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        List<Integer> faults = text.indexOf('\uFFFD') < 0 ? List.of() : faults(bytes);
        if (faults.isEmpty()) return new Decoded(text, null);
        String legacy = new String(bytes, Windows1252.CHARSET);
        return new Decoded(legacy, "le fichier n’est pas en UTF-8" + guess(legacy, faults));
    }

    /** The first places where bytes are not UTF-8; none, it may be, for a text may have U+FFFD of its own. */
    private static List<Integer> faults(byte[] bytes) {
        List<Integer> faults = new ArrayList<>();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = UTF_8.newDecoder();
        for (CoderResult result = decoder.decode(input, output, true);
                result.isError() && faults.size() < MOST_FAULTS;
                result = decoder.decode(input, output, true)) {
            for (int i = 0; i < result.length(); i++) faults.add(input.position() + i);
            input.position(input.position() + result.length());
        }
        return faults;
    }

    /** A word with its accents right tells the archivist, and us, that the guess is right too. */
    private static String guess(String legacy, List<Integer> faults) {
        StringBuilder characters = new StringBuilder();
        for (int at : faults) characters.append(legacy.charAt(at));
        String found = characters.toString();
        if (containsAny(found, FOREIGN)) return "";
        for (int at : faults)
            if (LETTERS.indexOf(legacy.charAt(at)) >= 0) return GUESS + ", où se lit " + Quoted.of(word(legacy, at));
        return containsAny(found, SIGNS) ? GUESS : "";
    }

    private static boolean containsAny(String text, String wanted) {
        return text.chars().anyMatch(c -> wanted.indexOf(c) >= 0);
    }

    private static String word(String legacy, int at) {
        int start = at;
        int end = at;
        while (start > 0 && Character.isLetter(legacy.charAt(start - 1))) start--;
        while (end < legacy.length() && Character.isLetter(legacy.charAt(end))) end++;
        return legacy.substring(start, end);
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
