package fr.annales.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The filters of a request: an event passes if, in each facet with a selection, it has one of the values selected.
 *
 * @param concepts the selected ids of concepts by facet; a facet without a selection is absent
 * @param time the selection in time
 * @param undated whether only events without a date pass; not part of any facet
 */
public record Filters(Map<String, Set<String>> concepts, TimeFilter time, boolean undated) {

    public static final Filters NONE = new Filters(Map.of(), TimeFilter.NONE, false);

    public Filters {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        concepts.forEach((facet, ids) -> {
            if (!ids.isEmpty()) copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(ids)));
        });
        concepts = Collections.unmodifiableMap(copy);
    }

    /** These filters with the whole selection of a facet replaced by one value. */
    public Filters with(String facet, String id) {
        Map<String, Set<String>> replaced = new LinkedHashMap<>(concepts);
        replaced.put(facet, Set.of(id));
        return new Filters(replaced, time, undated);
    }

    /** These filters with the whole selection in time replaced. */
    public Filters with(TimeFilter replacement) {
        return new Filters(concepts, replacement, undated);
    }

    /** The selected ids of a facet, none when nothing is selected. */
    public Set<String> concepts(String facet) {
        return concepts.getOrDefault(facet, Set.of());
    }
}
