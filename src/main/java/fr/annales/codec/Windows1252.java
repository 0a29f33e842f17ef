package fr.annales.codec;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The code page of Windows for western Europe: what old files are written in, and what Latin-1 and UTF-8 are mistaken
 * for.
 */
public final class Windows1252 {
    public static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9F;
    private static final String NONE = "\uFFFD";

    private Windows1252() {}

    /**
     * The sign that a control of Latin-1 was meant to be: {@code ‘} for U+0091. Empty for the five that the code page
     * leaves out, and for all other characters.
     */
    public static Optional<String> meant(int control) {
        if (control < FIRST_C1 || control > LAST_C1) return Optional.empty();
        return Optional.of(new String(new byte[] {(byte) control}, CHARSET)).filter(sign -> !sign.equals(NONE));
    }
}
