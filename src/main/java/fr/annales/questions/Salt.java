package fr.annales.questions;

import fr.annales.disk.Sha256;
import java.nio.charset.StandardCharsets;
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
        byte[] hash = Sha256.digest().digest((hex + word).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, PRINT_BYTES));
    }
}
