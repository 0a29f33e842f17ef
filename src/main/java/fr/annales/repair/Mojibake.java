package fr.annales.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.codec.Windows1252;
import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeBlock;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * UTF-8 that was read as Windows-1252, once or twice: {@code Ã©} for {@code é}. A run of signs that are bytes of sound
 * UTF-8, and of a character that French texts have, is no French; it is put back, and nothing else is touched:
 * {@code É”} are the bytes of {@code ɔ}, and stay.
 */
final class Mojibake {
    private static final int MOST_TIMES = 3;
    private static final int LAST_OF_ASCII = 0x7F;
    private static final int LAST_OF_LATIN = 0xFF;
    private static final int LAST_OF_EXTENDED = 0x17F;

    /**
     * The signs of Windows-1252 that are in no block of {@link #BLOCKS}; but for {@code ƒ}, which is what was misread
     * thrice only behind {@code Ã}, and else may be {@code Æ’}.
     */
    private static final String SIGNS = "ˆ˜€";

    /** Where French texts have signs beyond the letters of Latin; no French letters and signs are the bytes of any. */
    private static final Set<UnicodeBlock> BLOCKS = Set.of(
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.PHONETIC_EXTENSIONS,
            UnicodeBlock.GENERAL_PUNCTUATION,
            UnicodeBlock.SUPERSCRIPTS_AND_SUBSCRIPTS,
            UnicodeBlock.LETTERLIKE_SYMBOLS,
            UnicodeBlock.ARROWS,
            UnicodeBlock.NUMBER_FORMS,
            UnicodeBlock.MATHEMATICAL_OPERATORS,
            UnicodeBlock.GEOMETRIC_SHAPES,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS,
            UnicodeBlock.DINGBATS,
            UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS,
            UnicodeBlock.SPECIALS);

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int FIRST_PICTURE = 0x1F000;
    private static final int LAST_PICTURE = 0x1FFFF;

    /** What Windows-1252 has beyond ASCII, and the five bytes that it leaves to controls. */
    private static final Pattern RUN = Pattern.compile("[\\x{80}-\\x{ff}ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}+");

    /** {@code à}, of which the second byte, a no-break space, became a blank. */
    private static final Pattern LOST_BLANK = Pattern.compile("(?<=[\\p{Ll} ])Ã  |(?<=^| )Ã (?=\\p{Ll})");

    private Mojibake() {}

    static String repaired(String text) {
        String repaired = text;
        for (int times = 0; times < MOST_TIMES; times++) {
            String next = once(repaired);
            if (next.equals(repaired)) return next;
            repaired = next;
        }
        return repaired;
    }

    private static String once(String text) {
        if (text.chars().noneMatch(c -> c > LAST_OF_ASCII)) return text;
        String runs = RUN.matcher(text).replaceAll(Mojibake::decoded);
        return LOST_BLANK.matcher(runs).replaceAll("à ");
    }

    private static String decoded(MatchResult run) {
        String text = run.group();
        int start = 0;
        StringBuilder decoded = new StringBuilder();
        while (start < text.length()) {
            int end = sound(text, start);
            decoded.append(end == start ? text.substring(start, ++end) : utf8(text.substring(start, end)));
            start = end;
        }
        return decoded.toString().replace("\\", "\\\\").replace("$", "\\$");
    }

    /** The end of the first character of UTF-8 whose bytes begin here, or the start where there is none. */
    private static int sound(String text, int start) {
        int first = toByte(text.charAt(start));
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        int end = start + length;
        if (length == 0 || end > text.length()) return start;
        String character = utf8(text.substring(start, end));
        if (character.isEmpty()) return start;
        boolean isThird = character.equals("ƒ") && text.startsWith("Ãƒ", start - 2);
        return isThird || isOfFrenchTexts(character.codePointAt(0)) ? end : start;
    }

    private static boolean isOfFrenchTexts(int character) {
        UnicodeBlock block = UnicodeBlock.of(character);
        return character <= LAST_OF_EXTENDED
                || SIGNS.indexOf(character) >= 0
                || character == BYTE_ORDER_MARK
                || (character >= FIRST_PICTURE && character <= LAST_PICTURE)
                || (block != null && BLOCKS.contains(block));
    }

    /** The text of which these characters are the bytes, empty when it is none. */
    private static String utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(c -> bytes.write(toByte((char) c)));
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException _) {
            return "";
        }
    }

    private static int toByte(char c) {
        if (c <= LAST_OF_LATIN) return c;
        byte[] bytes = String.valueOf(c).getBytes(Windows1252.CHARSET);
        return bytes[0] & LAST_OF_LATIN;
    }
}
