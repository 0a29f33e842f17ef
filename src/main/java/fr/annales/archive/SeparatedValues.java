package fr.annales.archive;

import fr.annales.codec.Whitespace;
import java.util.List;
import java.util.regex.Pattern;

/** Several values in one, parted by what is no separator of ours. */
final class SeparatedValues {
    private static final Pattern SEPARATOR = Pattern.compile("[,;/]");

    private SeparatedValues() {}

    /** The values between the separators, empty ones left out. */
    static List<String> parts(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .map(Whitespace::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
