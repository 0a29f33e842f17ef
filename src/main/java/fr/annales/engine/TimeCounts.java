package fr.annales.engine;

import java.util.Map;
import java.util.SortedMap;

/**
 * The counts of time, of one rule of overlap: an event counts in each year, decade and longer or shorter period that
 * its span touches. Their lists are bounded, whatever the archive tells of: where one would be longer, it holds those
 * of the request's own selection, and no others.
 *
 * @param decades the events of each decade, by its first year; zeros are absent; at most {@link #MOST_DECADES}
 * @param years the events of each year; zeros are absent; from the first to the last at most {@link #MOST_YEARS}
 * @param begins the events that are known to begin in one of these years; zeros are absent
 * @param periods the events of each of the {@link Facets#PERIODS} that were asked for, by their length, then by their
 *     first year; zeros are absent; empty where there would be more than {@link #MOST_DECADES}
 * @param undated the events without a date
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
