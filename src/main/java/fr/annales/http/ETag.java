package fr.annales.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * An entity tag (RFC 9110, 8.8.3), with its quotes. A strong one is the same for the same bytes of the same media type;
 * a weak one for answers that say the same.
 */
record ETag(String value) {
    private static final String WEAK = "W/";

    /**
     * One of the tags that a client has, weak or strong, up to the next; whatever is no tag ends the list. Nothing here
     * goes back over what it has taken: blanks before and after no tag could be told apart in as many ways as they are.
     */
    private static final Pattern KNOWN = Pattern.compile("\\G\\s*+(?:(?:W/)?+(?<tag>\"[^\"]*+\"))?+\\s*+(?:,|$)");

    /**
     * The tag of an answer: two sums of 32 bits, which no two answers of one address share but by a chance of 1 in
     * 2^64, and which processors have instructions for. A cryptographic hash guards against whoever makes two answers
     * alike on purpose; here it would only cost a fiftieth of each answer.
     *
     * @param body before it is coded
     * @param coding which is another body of the same answer
     */
    static ETag of(String mediaType, byte[] body, String coding) {
        byte[] type = mediaType.getBytes(StandardCharsets.UTF_8);
        long sum = (sum(new CRC32C(), type, body) << Integer.SIZE) | sum(new CRC32(), type, body);
        String suffix = coding.equals(ContentNegotiation.IDENTITY) ? "" : "-" + coding;
        return new ETag('"' + HexFormat.of().toHexDigits(sum) + suffix + '"');
    }

    /** A weak tag of what an answer is made of, for one that is not known before it is sent. */
    static ETag weak(String... parts) {
        byte[] all = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        long sum = (sum(new CRC32C(), all, new byte[0]) << Integer.SIZE) | sum(new CRC32(), all, new byte[0]);
        return new ETag(WEAK + '"' + HexFormat.of().toHexDigits(sum) + '"');
    }

    private static long sum(Checksum sum, byte[] type, byte[] body) {
        sum.update(type);
        sum.update(body);
        return sum.getValue();
    }

    /** Whether a client that sends these values of {@code If-None-Match} has this very answer; compared weakly. */
    boolean isAmong(List<String> known) {
        String opaque = value.startsWith(WEAK) ? value.substring(WEAK.length()) : value;
        return known.stream()
                .anyMatch(header -> header.strip().equals("*")
                        || KNOWN.matcher(header).results().anyMatch(one -> opaque.equals(one.group("tag"))));
    }
}
