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
        if (date == null) return;
        add(Schema.FIRST_YEAR, year(date.earliest(), Integer.MIN_VALUE));
        add(Schema.LAST_YEAR, year(date.latest(), Integer.MAX_VALUE));
        if (date.earliest() != null) reach(date.earliest());
        if (date.latest() != null) reach(date.latest());
    }

    private void add(String field, Object value) {
        values.computeIfAbsent(field, _ -> new HashSet<>()).add(value);
    }

    private static int year(@Nullable LocalDate day, int open) {
        return day == null ? open : day.getYear();
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
