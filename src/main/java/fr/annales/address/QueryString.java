package fr.annales.address;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the query of an address. The server's own decoder drops what it cannot read, and so would answer another
 * question than the one asked.
 */
public final class QueryString {
    /** What the server puts for raw bytes that are not UTF-8; whoever means the character itself escapes it. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final String NOT_UTF_8_DETAIL = "L’adresse contient des octets qui ne sont pas de l’UTF-8.";

    /** What the links of older sites are written in where they are not UTF-8. */
    private static final Charset OLDER = Charset.forName("windows-1252");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private final boolean isStrict;

    private QueryString(boolean isStrict) {
        this.isStrict = isStrict;
    }

    /**
     * The parameters in their order, names and values decoded, or a refusal of the whole.
     *
     * @param query the part after {@code ?} as sent, or null for none
     * @param most how many parameters there may be: what is beyond is refused before it is read
     * @throws MalformedQueryException on a broken percent escape, bytes that are not UTF-8, a control character, or too
     *     many
     */
    public static List<Map.Entry<String, String>> strict(@Nullable String query, int most) {
        return new QueryString(true).parse(query, most);
    }

    /**
     * The same of whatever people and newsletters send: a stray {@code %} is itself, bytes that are not UTF-8 are those
     * of an older site, control characters are blanks, and what is beyond {@code most} is not read.
     */
    public static List<Map.Entry<String, String>> lenient(@Nullable String query, int most) {
        return new QueryString(false).parse(query, most);
    }

    private List<Map.Entry<String, String>> parse(@Nullable String query, int most) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (query == null || query.isEmpty()) return parameters;
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) continue;
            if (parameters.size() == most) {
                refuse("L’adresse compte plus de " + most + " paramètres.");
                return parameters;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            parameters.add(Map.entry(name, equals < 0 ? "" : decode(pair.substring(equals + 1))));
        }
        return parameters;
    }

    private String decode(String part) {
        if (isPlain(part)) return part;
        ByteBuffer bytes = ByteBuffer.allocate(3 * part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%' && isEscape(part, i)) {
                bytes.put((byte) HexFormat.fromHexDigits(part, i + 1, i + 3));
                i += 2;
            } else if (c == '+') bytes.put((byte) ' ');
            else if (isPlain(c)) bytes.put((byte) c);
            else {
                if (c == '%')
                    refuse(
                            "Un « % » de l’adresse n’est pas suivi de deux chiffres hexadécimaux ; le signe lui-même s’écrit « %25 ».");
                if (c == NOT_UTF_8) refuse(NOT_UTF_8_DETAIL);
                int character = part.codePointAt(i);
                bytes.put(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(character) - 1;
            }
        }
        return withoutControls(text(bytes.flip()));
    }

    /** Whether it is the same when it is decoded, as most of an address is. */
    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) if (!isPlain(part.charAt(i))) return false;
        return true;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007f' && c != '%' && c != '+';
    }

    private static boolean isEscape(String part, int percent) {
        return percent + 2 < part.length()
                && HexFormat.isHexDigit(part.charAt(percent + 1))
                && HexFormat.isHexDigit(part.charAt(percent + 2));
    }

    private String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            refuse(NOT_UTF_8_DETAIL);
            return OLDER.decode(bytes).toString();
        }
    }

    /** Tabs and line breaks are blanks; other control characters mean nothing that anyone types. */
    private String withoutControls(String value) {
        String blanks = value.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
        if (blanks.chars().noneMatch(Character::isISOControl)) return blanks;
        refuse("L’adresse contient un caractère de contrôle.");
        return CONTROLS.matcher(blanks).replaceAll(" ");
    }

    private void refuse(String detail) {
        if (isStrict) throw new MalformedQueryException(detail);
    }
}
