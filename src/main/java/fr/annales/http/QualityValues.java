package fr.annales.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What a client prefers, from a header such as {@code Accept} (RFC 9110, 12.5): values with a quality from 0, never, to
 * 1. What cannot be read is passed over, as is every parameter but {@code q}.
 */
record QualityValues(Map<String, Double> qualities) {
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern QUALITY = Pattern.compile("q=[01](\\.\\d{0,3})?");

    static QualityValues of(List<String> headers) {
        Map<String, Double> qualities = new HashMap<>();
        for (String header : headers)
            for (String element : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] parts = element.split(";", -1);
                qualities.merge(parts[0].strip(), stated(parts), Math::max);
            }
        qualities.remove("");
        return new QualityValues(qualities);
    }

    private static double stated(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = BLANKS.matcher(parts[i]).replaceAll("");
            if (QUALITY.matcher(parameter).matches()) return Math.min(1, Double.parseDouble(parameter.substring(2)));
        }
        return 1;
    }

    /** The quality of the first of these names that the client speaks of, from the most special to the most general. */
    OptionalDouble quality(String... names) {
        for (String name : names) {
            Double quality = qualities.get(name);
            if (quality != null) return OptionalDouble.of(quality);
        }
        return OptionalDouble.empty();
    }
}
