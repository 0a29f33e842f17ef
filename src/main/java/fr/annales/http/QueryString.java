package fr.annales.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the query of an address strictly. The server's own decoder drops what it cannot read, and so would answer
 * another question than the one asked.
 */
final class QueryString {
    /** What the server puts for raw bytes that are not UTF-8; whoever means the character itself escapes it. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final String NOT_UTF_8_DETAIL = "L’adresse contient des octets qui ne sont pas de l’UTF-8.";

    private QueryString() {}

    /**
     * The parameters in their order, names and values decoded.
     *
     * @param query the part after {@code ?} as sent, or null for none
     * @param most how many parameters there may be: what is beyond is refused before it is read
     * @throws ProblemException on a broken percent escape, bytes that are not UTF-8, a control character, or too many
     */
    static List<Map.Entry<String, String>> parse(@Nullable String query, int most) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (query == null || query.isEmpty()) return parameters;
        for (String pair : query.split("&", most + 2)) {
            if (pair.isEmpty()) continue;
            if (parameters.size() == most) throw refusal("L’adresse compte plus de " + most + " paramètres.");
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            parameters.add(Map.entry(name, equals < 0 ? "" : decode(pair.substring(equals + 1))));
        }
        return parameters;
    }

    private static String decode(String part) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                bytes.put(escaped(part, i));
                i += 2;
            } else if (c == NOT_UTF_8) throw refusal(NOT_UTF_8_DETAIL);
            else if (c == '+') bytes.put((byte) ' ');
            else {
                int character = part.codePointAt(i);
                bytes.put(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(character) - 1;
            }
        }
        return withoutControls(utf8(bytes.flip()));
    }

    private static byte escaped(String part, int percent) {
        int end = percent + 3;
        if (end > part.length()
                || !HexFormat.isHexDigit(part.charAt(percent + 1))
                || !HexFormat.isHexDigit(part.charAt(percent + 2)))
            throw refusal(
                    "Un « % » de l’adresse n’est pas suivi de deux chiffres hexadécimaux ; le signe lui-même s’écrit « %25 ».");
        return (byte) HexFormat.fromHexDigits(part, percent + 1, end);
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw refusal(NOT_UTF_8_DETAIL);
        }
    }

    /** Tabs and line breaks are blanks; other control characters mean nothing that anyone types. */
    private static String withoutControls(String value) {
        String blanks = value.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
        if (blanks.chars().anyMatch(Character::isISOControl))
            throw refusal("L’adresse contient un caractère de contrôle.");
        return blanks;
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(Problem.badAddress(detail));
    }
}
