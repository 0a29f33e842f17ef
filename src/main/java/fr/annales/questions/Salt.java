package fr.annales.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Makes of a word what tells it from others and not what it is, differently in every file. Whoever has the file and
 * tries every word of the language can still tell, which is why no print stays long.
 *
 * @param hex random, in hexadecimal
 */
record Salt(String hex) {
    private static final int BYTES = 16;

    /** Of a hash: two words of one archive hardly ever share them. */
    private static final int PRINT_BYTES = 12;

    static Salt random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    String print(String word) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] bytes = hash.digest((hex + word).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, PRINT_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has it", impossible);
        }
    }
}
