package fr.annales.search;

import fr.annales.dates.Period;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The years, or decades, nearest to the times that a question asks for, where these have no hit and others have.
 *
 * @param before the last year with a hit up to the year in which the times begin; where there is none, the last one
 *     between the times; or null
 * @param after the first year with a hit from the year in which the times end; where there is none, the first one
 *     between the times; or null, also where it would be the same as {@code before}. At least one of the two is not
 *     null; both are decades where there are too many years to list
 */
public record Nearest(@Nullable Time before, @Nullable Time after) {

    /**
     * A year or a decade with hits.
     *
     * @param facet the facet of which it is a value: of years or of decades
     * @param value the first year, which is the value of its parameter
     * @param count the total of the search that it stands for
     * @param text the text of that search: the question without its dates
     * @param filters of that search
     */
    public record Time(String facet, int value, String label, int count, String text, Filters filters) {}

    /** A facet of time: how years become its values, their labels and their filters. */
    private record Times(
            String facet, IntUnaryOperator unit, IntFunction<String> label, IntFunction<TimeFilter> filter) {
        static final Times YEARS = new Times(Facets.YEAR, year -> year, YearLabels::year, TimeFilter::year);
        static final Times DECADES = new Times(Facets.DECADE, Facets::decadeOf, YearLabels::decade, TimeFilter::decade);
    }

    /**
     * The times with hits nearest to some times.
     *
     * @param period from the first of the times to the last
     * @param counts the counts of the search without these times
     * @return null where no time has a hit
     */
    static @Nullable Nearest to(Period period, @Nullable TimeCounts counts, String text, Filters filters) {
        if (counts == null) return null;
        return counts.years().isEmpty()
                ? to(period, counts.decades(), Times.DECADES, text, filters)
                : to(period, counts.years(), Times.YEARS, text, filters);
    }

    private static @Nullable Nearest to(
            Period period, SortedMap<Integer, Integer> counts, Times times, String text, Filters filters) {
        IntFunction<Time> time = value -> new Time(
                times.facet,
                value,
                times.label.apply(value),
                counts.getOrDefault(value, 0),
                text,
                filters.with(times.filter.apply(value)));
        int first = times.unit.applyAsInt(period.first().getYear());
        int last = times.unit.applyAsInt(period.last().getYear());
        // A side without a value takes the nearest one between the two times; the earlier side chooses first.
        var upTo = counts.headMap(first + 1);
        var from = counts.tailMap(last);
        var notAfter = upTo.isEmpty() ? counts.headMap(last) : upTo;
        var notBefore = from.isEmpty() && !upTo.isEmpty() ? counts.tailMap(first + 1) : from;
        Time before = notAfter.isEmpty() ? null : time.apply(notAfter.lastKey());
        Time after = notBefore.isEmpty() || (before != null && before.value == notBefore.firstKey())
                ? null
                : time.apply(notBefore.firstKey());
        return before == null && after == null ? null : new Nearest(before, after);
    }
}
