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
 * When there are events that answer, where a question asks for times that have none.
 *
 * @param before the last year with such events up to the one in which the times begin, or without one the last between
 *     them; or null; a decade where years are too many to list
 * @param after the first from the one in which they end, or without one the first between them where {@code before} is
 *     not; or null; later than {@code before}, and null only where that is not
 */
public record Nearest(@Nullable Time before, @Nullable Time after) {

    /**
     * A year or a decade.
     *
     * @param facet the one of which it is a value
     * @param value what its parameter takes
     * @param count the total of the search that it stands for
     * @param text of that search: the words that are left without the period
     * @param filters of that search
     */
    public record Time(String facet, int value, String label, int count, String text, Filters filters) {}

    /** The times of a facet. */
    private record Times(
            String facet, IntUnaryOperator unit, IntFunction<String> label, IntFunction<TimeFilter> filter) {
        static final Times YEARS = new Times(Facets.YEAR, year -> year, YearLabels::year, TimeFilter::year);
        static final Times DECADES = new Times(Facets.DECADE, Facets::decadeOf, YearLabels::decade, TimeFilter::decade);
    }

    /**
     * Those nearest to some times.
     *
     * @param period from the first of the times to the last
     * @param counts of the search without these times
     * @return null where no time has any event
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
        // What is in neither is between the two, and stands for one of them: before stays before after.
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
