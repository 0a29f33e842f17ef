package fr.annales.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** A strong entity tag (RFC 9110, 8.8.3), with its quotes: the same for the same bytes of the same media type. */
record Tag(String value) {
    /** Enough of a hash that no two answers of one address share it; in bytes. */
    private static final int LENGTH = 12;

    /** One of the tags that a client has, weak or strong, up to the next; whatever is no tag ends the list. */
    private static final Pattern KNOWN = Pattern.compile("\\G\\s*(?:(?:W/)?(?<tag>\"[^\"]*\"))?\\s*(?:,|$)");

    /**
     * The tag of an answer.
     *
     * @param body before it is coded
     * @param coding which is another body of the same answer
     */
    static Tag of(String mediaType, byte[] body, String coding) {
        MessageDigest hash = sha256();
        hash.update(mediaType.getBytes(StandardCharsets.UTF_8));
        byte[] part = Arrays.copyOf(hash.digest(body), LENGTH);
        String suffix = coding.equals(Negotiation.IDENTITY) ? "" : "-" + coding;
        return new Tag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(part) + suffix + '"');
    }

    /** Whether a client that sends these values of {@code If-None-Match} has this very answer; compared weakly. */
    boolean isAmong(List<String> known) {
        return known.stream()
                .anyMatch(header -> header.strip().equals("*")
                        || KNOWN.matcher(header).results().anyMatch(one -> value.equals(one.group("tag"))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
