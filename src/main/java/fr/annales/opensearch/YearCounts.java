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
 * The counts of years and decades, made of how many events begin in each year and how many end in each: in a year there
 * are those that began and have not ended, whatever lies between.
 *
 * @param first how many events there are by their first year, {@link Integer#MIN_VALUE} for an open beginning
 * @param last the same by their last year, {@link Integer#MAX_VALUE} for an open end
 * @param begins how many are known to begin in each year
 * @param undated how many have no date
 */
record YearCounts(
        Map<Integer, Integer> first,
        Map<Integer, Integer> last,
        Map<Integer, Integer> begins,
        int undated,
        VersionData version) {
    private static final int DECADE = 10;

    /**
     * In lists no longer than {@link TimeCounts} allows.
     *
     * @param selected what is told in any case
     * @param facets which periods are told
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

    /** Open ends reach to the first and the last year of the archive. */
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
     * How many there are from one place up to the next; at the last there are none.
     *
     * @param from by the place
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

        /** How many numbers have any. */
        long size() {
            long[] size = new long[1];
            forEach((begin, end, _) -> size[0] += (long) end - begin);
            return size[0];
        }

        /** How many numbers there are from the first that has any to the last. */
        long reach() {
            long[] reach = {Long.MAX_VALUE, Long.MIN_VALUE};
            forEach((begin, end, _) -> {
                reach[0] = Math.min(reach[0], begin);
                reach[1] = end;
            });
            return Math.max(0, reach[1] - reach[0]);
        }

        /** The counts of all numbers that have any, each times a factor. */
        SortedMap<Integer, Integer> all(int factor) {
            SortedMap<Integer, Integer> all = new TreeMap<>();
            forEach((begin, end, height) -> {
                for (int number = begin; number < end; number++) all.put(number * factor, height);
            });
            return all;
        }

        /** The counts of some numbers that are given times a factor. */
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
