package fr.annales.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that ends a ledger: a file without it, or with more before it than it says, was not written to its end.
 *
 * @param version the version that it is of
 * @param published when that was published
 * @param crc the checksum (CRC-32C) of all before it
 */
record LastLine(String version, Instant published, long crc) {
    private static final Pattern FORM = Pattern.compile("#end\t(\\S+)\t(\\S+)\t([0-9a-f]{8})\n");

    /** The beginning of the line, which the checksum is of too. */
    static String beginning(String version, Instant published) {
        return "#end\t" + version + "\t" + published + "\t";
    }

    /** The rest of it, with its end. */
    static String rest(long crc) {
        return "%08x\n".formatted(crc);
    }

    /** How many bytes it has. */
    int length() {
        return beginning(version, published).length() + rest(crc).length();
    }

    /** Reads a line with its end; null where it is none. */
    static @Nullable LastLine read(String line) {
        Matcher columns = FORM.matcher(line);
        if (!columns.matches()) return null;
        try {
            return new LastLine(
                    columns.group(1), Instant.parse(columns.group(2)), Long.parseLong(columns.group(3), 16));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
