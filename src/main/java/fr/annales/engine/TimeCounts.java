package fr.annales.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The counts of the facets of time. An event counts in each year, decade and other period that its date overlaps. The
 * lists are bounded, whatever time the archive spans: a list that would be longer holds the values that the request
 * selects, and no others.
 *
 * @param decades the number of events of each decade, by its first year; zeros are absent; at most
 *     {@link #MOST_DECADES}
 * @param years the number of events of each year; zeros are absent; from the first to the last at most
 *     {@link #MOST_YEARS}
 * @param begins the number of events that are known to begin in each of these years; zeros are absent
 * @param periods the number of events of each of the {@link Facets#PERIODS} that were asked for, by length, then by
 *     first year; zeros are absent; empty where there would be more than {@link #MOST_DECADES}
 * @param undated the number of events without a date
 */
public record TimeCounts(
        SortedMap<Integer, Integer> decades,
        SortedMap<Integer, Integer> years,
        SortedMap<Integer, Integer> begins,
        Map<Integer, SortedMap<Integer, Integer>> periods,
        int undated) {
    /** How many years a list may cover, those without an event included: over a longer time decades tell more. */
    public static final int MOST_YEARS = 1_000;

    /** How many decades with an event a list may have. One event of prehistory may have millions. */
    public static final int MOST_DECADES = 1_000;

    private static final int DECADE = 10;

    /**
     * The counts in lists no longer than they may be.
     *
     * @param overlapping the number of events that overlap each unit of some years, by the length of the unit, where
     *     1980 to 1989 is the unit 198 of ten years
     * @param begins the number of events that are known to begin in each of some years, which are given in
     *     ascending order, without zeros
     * @param selected the selection, whose values are listed in any case
     * @param facets the facets asked for, which tell the periods
     */
    public static TimeCounts of(
            IntFunction<StepCounts> overlapping,
            Function<Set<Integer>, SortedMap<Integer, Integer>> begins,
            int undated,
            TimeFilter selected,
            Set<String> facets) {
        StepCounts byYear = overlapping.apply(1);
        StepCounts byDecade = overlapping.apply(DECADE);
        SortedMap<Integer, Integer> years =
                byYear.reach() <= MOST_YEARS ? byYear.all(1) : byYear.at(selected.years(), 1);
        SortedMap<Integer, Integer> decades =
                byDecade.size() <= MOST_DECADES ? byDecade.all(DECADE) : byDecade.at(selected.decades(), DECADE);
        return new TimeCounts(decades, years, begins.apply(years.keySet()), periods(overlapping, facets), undated);
    }

    private static Map<Integer, SortedMap<Integer, Integer>> periods(
            IntFunction<StepCounts> overlapping, Set<String> facets) {
        Map<Integer, SortedMap<Integer, Integer>> periods = new HashMap<>();
        for (int length : Facets.PERIODS) {
            if (!facets.contains(Facets.periods(length))) continue;
            StepCounts byPeriod = overlapping.apply(length);
            periods.put(length, byPeriod.size() <= MOST_DECADES ? byPeriod.all(length) : new TreeMap<>());
        }
        return periods;
    }
}
