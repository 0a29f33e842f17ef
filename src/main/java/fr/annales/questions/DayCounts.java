package fr.annales.questions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How often something happened on each of some days. */
final class DayCounts {
    /** More on one day say no more. */
    private static final int MOST = 1_000_000;

    private final NavigableMap<LocalDate, Integer> counts = new TreeMap<>();

    /** Adds a number of times to those of a day. */
    void add(LocalDate day, int times) {
        counts.merge(day, times, (one, other) -> Math.min(MOST, one + other));
    }

    /** The count of each day that has one, in order. */
    NavigableMap<LocalDate, Integer> byDay() {
        return Collections.unmodifiableNavigableMap(counts);
    }

    int days() {
        return counts.size();
    }

    long total() {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The last day with a count; there is one. */
    LocalDate last() {
        return counts.lastKey();
    }

    /** Forgets the days before one, and says whether nothing is left. */
    boolean forgetBefore(LocalDate day) {
        counts.headMap(day, false).clear();
        return counts.isEmpty();
    }
}
