package fr.annales.search;

import java.util.SortedMap;

/**
 * The counts of time, of one rule of overlap: an event counts in each year and in each decade that its span touches.
 *
 * @param decades the events of each decade, by its first year; zeros are absent
 * @param years the events of each year; zeros are absent
 * @param begins the events that begin in a year; zeros are absent
 * @param undated the events without a date
 */
public record TimeCounts(
        SortedMap<Integer, Integer> decades,
        SortedMap<Integer, Integer> years,
        SortedMap<Integer, Integer> begins,
        int undated) {}
