package fr.annales.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each spelling of a facet's values stands in the rows. */
final class ValueCounts {
    /** More are no vocabulary, and would fill the memory. */
    private static final int MOST = 5_000;

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
}
