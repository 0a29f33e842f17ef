package fr.annales.repair;

import fr.annales.codec.Windows1252;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that nobody sees, and signs of Windows-1252 that were taken for Latin-1. */
final class Controls {
    private static final Pattern C1 = Pattern.compile("[\\x{80}-\\x{9f}]");

    /** What a workbook writes for a character that XML does not have. */
    private static final Pattern ESCAPED = Pattern.compile("_x(?<code>00[0-7][0-9a-fA-F])_");

    /** But for TAB and LF; with marks of no width, soft hyphens and halves of a surrogate pair. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[[\\p{Cc}&&[^\\t\\n]]\\x{ad}\\x{200b}\\x{2060}\\x{feff}\\p{Cs}]");

    private static final int HEX = 16;

    private Controls() {}

    /** U+0091 is {@code ‘}, which it is in Windows-1252. */
    static String meant(String text) {
        return C1.matcher(text).replaceAll(Controls::sign);
    }

    private static String sign(MatchResult control) {
        return Windows1252.meant(control.group().charAt(0))
                .map(Matcher::quoteReplacement)
                .orElse("");
    }

    static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group("code"), HEX);
            return c == '\r' ? "" : Matcher.quoteReplacement(String.valueOf(c));
        });
    }

    static String removed(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }
}
