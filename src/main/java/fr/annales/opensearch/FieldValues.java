package fr.annales.opensearch;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.event.Event;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the different values of each field that is aggregated, since the counts of an aggregation are exact only where
 * all values are asked for.
 */
final class FieldValues {
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();
    private @Nullable Period known;

    void add(Event event) {
        event.concepts().forEach((facet, ids) -> ids.forEach(id -> add(Schema.concepts(facet), id)));
        EdtfDate date = event.date();
        YearValue.of(date).forEach(value -> add(Schema.YEARS, value));
        if (date == null) return;
        if (date.earliest() != null) reach(date.earliest());
        if (date.latest() != null) reach(date.latest());
    }

    private void add(String field, Object value) {
        values.computeIfAbsent(field, _ -> new HashSet<>()).add(value);
    }

    private void reach(LocalDate day) {
        Period one = new Period(day, day);
        known = known == null ? one : known.hull(one);
    }

    /** The period from the earliest known day to the latest, or null where no event has a date. */
    @Nullable
    Period known() {
        return known;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach((field, all) -> counts.put(field, all.size()));
        return counts;
    }
}
