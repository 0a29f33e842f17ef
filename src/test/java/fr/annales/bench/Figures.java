package fr.annales.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, by name, in the order in which it is shown. */
public final class Figures {
    private final Map<String, Double> byName = new LinkedHashMap<>();

    /** Keeps a figure; what could not be measured, since nothing of the kind was asked, is none. */
    public void put(String name, double value) {
        if (!Double.isNaN(value)) byName.put(name, value);
    }

    public Map<String, Double> byName() {
        return Collections.unmodifiableMap(byName);
    }

    /** All of them as a table in Markdown. */
    public String table() {
        return "| figure | |\n|---|---:|\n"
                + byName.entrySet().stream()
                        .map(figure -> "| %s | %s |\n".formatted(figure.getKey(), shown(figure.getValue())))
                        .collect(Collectors.joining());
    }

    /** Those that an earlier run has too, side by side, as a table in Markdown. */
    public String table(Map<String, Double> earlier) {
        return "| figure | earlier | now | now / earlier |\n|---|---:|---:|---:|\n"
                + earlier.entrySet().stream()
                        .filter(figure -> byName.containsKey(figure.getKey()))
                        .map(figure -> row(
                                figure.getKey(), figure.getValue(), byName.getOrDefault(figure.getKey(), Double.NaN)))
                        .collect(Collectors.joining());
    }

    private static String row(String name, double earlier, double now) {
        return "| %s | %s | %s | %s |\n".formatted(name, shown(earlier), shown(now), shown(now / earlier));
    }

    /** The one in the middle, the greater of two; not a number where there is none. */
    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    /** Three digits tell enough of a measure. */
    public static String shown(double value) {
        int digits = Math.clamp(2 - (int) Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))), 0, 3);
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
