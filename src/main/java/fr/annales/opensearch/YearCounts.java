package fr.annales.opensearch;

import fr.annales.engine.ArchiveYears;
import fr.annales.engine.StepCounts;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of years and decades, computed from the number of events that begin and that end in each year: the events
 * of a year are those that have begun and have not ended before.
 *
 * @param dated the number of events that have a value, by value
 * @param undated the number of events without a date
 */
record YearCounts(Map<YearValue, Integer> dated, int undated, ArchiveYears archive) {

    /** The counts of values of {@link Schema#YEARS}. */
    static YearCounts of(Map<String, Integer> counts, ArchiveYears archive) {
        Map<YearValue, Integer> dated = new LinkedHashMap<>();
        counts.forEach((value, count) -> {
            if (!value.equals(YearValue.UNDATED)) dated.put(YearValue.read(value), count);
        });
        return new YearCounts(dated, counts.getOrDefault(YearValue.UNDATED, 0), archive);
    }

    /** The counts of the facets of time, see {@link TimeCounts#of}. */
    TimeCounts counts(TimeFilter selected, Set<String> facets) {
        return TimeCounts.of(this::overlapping, this::begins, undated, selected, facets);
    }

    /** The counts by units of some years. Open ends reach to the first and the last year of the archive. */
    private StepCounts overlapping(int years) {
        NavigableMap<Integer, Integer> changes = new TreeMap<>();
        dated.forEach((value, count) -> {
            int first = Math.floorDiv(Math.max(value.year(), archive.first()), years);
            int last = Math.floorDiv(Math.min(value.year(), archive.last()), years);
            if (value.isFirst()) changes.merge(first, count, Integer::sum);
            if (value.isLast()) changes.merge(last + 1, -count, Integer::sum);
        });
        return StepCounts.ofChanges(
                changes.keySet().stream().mapToInt(Integer::intValue).toArray(),
                changes.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private SortedMap<Integer, Integer> begins(Set<Integer> years) {
        SortedMap<Integer, Integer> begins = new TreeMap<>();
        dated.forEach((value, count) -> {
            if (value.begins() && years.contains(value.year())) begins.merge(value.year(), count, Integer::sum);
        });
        return begins;
    }
}
