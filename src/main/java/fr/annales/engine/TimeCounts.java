package fr.annales.engine;

import java.util.Map;
import java.util.SortedMap;

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
}
