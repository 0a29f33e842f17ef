package fr.annales.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What those who ask a server for long have had for an answer, all of them together. */
final class Tally {
    private static final Set<Integer> EXPECTED = Set.of(200, 304, 503);
    private static final int MOST_TOLD = 10;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private int unexpected;

    /** Counts something that was done to its end. */
    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Counts an answer to somebody. */
    synchronized void answered(String who, int status) {
        count("answers of status " + status);
        if (!EXPECTED.contains(status)) unexpected(who + " had " + status);
    }

    /** Counts a search that took so long from when it was due. */
    synchronized void searched(long took) {
        nanos.add(took);
    }

    /** Counts what is no answer at all. */
    synchronized void failed(String who, Throwable failure) {
        unexpected(who + " had " + failure);
    }

    private void unexpected(String what) {
        unexpected++;
        if (told.size() < MOST_TOLD) told.add(what);
    }

    /** How often there came what must not come. */
    synchronized int unexpected() {
        return unexpected;
    }

    /** The first that came of it, for whoever looks for the cause. */
    synchronized List<String> told() {
        return List.copyOf(told);
    }

    synchronized Map<String, Integer> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** How long the searches took that were counted since this was asked last, the shortest first. */
    synchronized long[] takeTimes() {
        long[] times = nanos.stream().mapToLong(Long::longValue).toArray();
        nanos.clear();
        Arrays.sort(times);
        return times;
    }
}
