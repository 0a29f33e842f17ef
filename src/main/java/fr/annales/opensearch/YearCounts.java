package fr.annales.opensearch;

import fr.annales.engine.Facets;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of years and decades, computed from the number of events that begin and that end in each year: the events
 * of a year are those that have begun and have not ended before.
 *
 * @param first the number of events by first year, {@link Integer#MIN_VALUE} for an open beginning
 * @param last the number of events by last year, {@link Integer#MAX_VALUE} for an open end
 * @param begins the number of events that are known to begin in each year
 * @param undated the number of events without a date
 */
record YearCounts(
        Map<Integer, Integer> first,
        Map<Integer, Integer> last,
        Map<Integer, Integer> begins,
        int undated,
        VersionData version) {
    private static final int DECADE = 10;

    /**
     * The counts, in lists no longer than {@link TimeCounts} allows.
     *
     * @param selected the selection, whose values are listed in any case
     * @param facets the facets asked for, which tell the periods
     */
    TimeCounts counts(TimeFilter selected, Set<String> facets) {
        Heights byYear = heights(1);
        Heights byDecade = heights(DECADE);
        SortedMap<Integer, Integer> years =
                byYear.reach() <= TimeCounts.MOST_YEARS ? byYear.all(1) : byYear.at(selected.years(), 1);
        SortedMap<Integer, Integer> decades = byDecade.size() <= TimeCounts.MOST_DECADES
                ? byDecade.all(DECADE)
                : byDecade.at(selected.decades(), DECADE);
        SortedMap<Integer, Integer> begun = new TreeMap<>(begins);
        begun.keySet().retainAll(years.keySet());
        return new TimeCounts(decades, years, begun, periods(facets), undated);
    }

    private Map<Integer, SortedMap<Integer, Integer>> periods(Set<String> facets) {
        Map<Integer, SortedMap<Integer, Integer>> periods = new HashMap<>();
        for (int length : Facets.PERIODS) {
            if (!facets.contains(Facets.periods(length))) continue;
            Heights heights = heights(length);
            periods.put(length, heights.size() <= TimeCounts.MOST_DECADES ? heights.all(length) : new TreeMap<>());
        }
        return periods;
    }

    /** The counts by units of some years. Open ends reach to the first and the last year of the archive. */
    private Heights heights(int years) {
        NavigableMap<Integer, Integer> changes = new TreeMap<>();
        first.forEach((year, count) ->
                changes.merge(Math.floorDiv(Math.max(year, version.firstYear()), years), count, Integer::sum));
        last.forEach((year, count) ->
                changes.merge(Math.floorDiv(Math.min(year, version.lastYear()), years) + 1, -count, Integer::sum));
        NavigableMap<Integer, Integer> heights = new TreeMap<>();
        int height = 0;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            height += change.getValue();
            heights.put(change.getKey(), height);
        }
        return new Heights(heights);
    }

    /**
     * The counts as steps: each holds from one place up to the next, and the last is 0.
     *
     * @param from the counts by the place at which they begin to hold
     */
    private record Heights(NavigableMap<Integer, Integer> from) {
        private interface Stretch {
            void accept(int begin, int end, int height);
        }

        private void forEach(Stretch stretch) {
            from.forEach((place, height) -> {
                Integer next = from.higherKey(place);
                if (height > 0 && next != null) stretch.accept(place, next, height);
            });
        }

        /** How many numbers have a count. */
        long size() {
            long[] size = new long[1];
            forEach((begin, end, _) -> size[0] += (long) end - begin);
            return size[0];
        }

        /** How many numbers there are from the first with a count to the last. */
        long reach() {
            long[] reach = {Long.MAX_VALUE, Long.MIN_VALUE};
            forEach((begin, end, _) -> {
                reach[0] = Math.min(reach[0], begin);
                reach[1] = end;
            });
            return Math.max(0, reach[1] - reach[0]);
        }

        /** The counts by number, each number times a factor, without zeros. */
        SortedMap<Integer, Integer> all(int factor) {
            SortedMap<Integer, Integer> all = new TreeMap<>();
            forEach((begin, end, height) -> {
                for (int number = begin; number < end; number++) all.put(number * factor, height);
            });
            return all;
        }

        /** The counts of some numbers, which are given times a factor, without zeros. */
        SortedMap<Integer, Integer> at(Iterable<Integer> products, int factor) {
            SortedMap<Integer, Integer> some = new TreeMap<>();
            for (int product : products) {
                Map.Entry<Integer, Integer> stretch = from.floorEntry(Math.floorDiv(product, factor));
                if (stretch != null && stretch.getValue() > 0) some.put(product, stretch.getValue());
            }
            return some;
        }
    }
}
