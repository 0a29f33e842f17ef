package fr.annales.intake;

import fr.annales.event.Facet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How often each spelling of a facet's values stands in the rows. */
final class ValueCounts {
    /** More are no vocabulary, and would fill the memory. */
    private static final int MOST = 5_000;

    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);
    private static final int MOST_WORDS = 4;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean areTooMany;

    void add(List<String> values) {
        for (String value : values) {
            if (counts.size() >= MOST && !counts.containsKey(value)) areTooMany = true;
            else counts.merge(value, 1, Integer::sum);
        }
    }

    boolean areTooMany() {
        return areTooMany;
    }

    /** In the order in which they were met. */
    Map<String, Integer> counts() {
        return counts;
    }

    /**
     * Whether the commas in the values of a facet part several: in {@code Dupont, Jean} they do not. Of themes, short parts
     * are enough; of other values, half must stand elsewhere too.
     */
    static boolean haveSeveral(Facet facet, Map<String, Integer> counts) {
        List<String> withComma = counts.keySet().stream()
                .filter(value -> value.indexOf(',') >= 0)
                .toList();
        if (facet.isSingle() || withComma.isEmpty()) return false;
        if (!withComma.stream().flatMap(value -> parts(value).stream()).allMatch(ValueCounts::isShort)) return false;
        return facet.equals(Facet.THEME) || recur(withComma, counts);
    }

    private static boolean recur(List<String> withComma, Map<String, Integer> counts) {
        Map<String, Integer> parts = new HashMap<>();
        for (String value : counts.keySet())
            for (String part : parts(value)) parts.merge(Names.fold(part), 1, Integer::sum);
        long all = withComma.stream()
                .filter(value -> parts(value).stream().allMatch(part -> parts.getOrDefault(Names.fold(part), 0) > 1))
                .count();
        return 2 * all >= withComma.size();
    }

    private static boolean isShort(String part) {
        return Names.fold(part).split("-", -1).length <= MOST_WORDS;
    }

    /** What commas part. */
    static List<String> parts(String value) {
        return COMMA.splitAsStream(value)
                .map(Repairs::stripped)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
