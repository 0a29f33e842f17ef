package fr.annales.engine;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of all numbers as a step function: each count holds from one place up to the next, and the last is 0. So a
 * range of any length is one step.
 */
public final class StepCounts {
    private final int[] places;
    private final int[] counts;

    private StepCounts(int[] places, int[] counts) {
        this.places = places;
        this.counts = counts;
    }

    /**
     * The counts as sums of their changes.
     *
     * @param places the numbers at which the count changes, in ascending order
     * @param changes the change at each place; their sum is 0; summed up in place
     */
    public static StepCounts ofChanges(int[] places, int[] changes) {
        for (int i = 1; i < changes.length; i++) changes[i] += changes[i - 1];
        return new StepCounts(places, changes);
    }

    /** How many numbers have a count. */
    long size() {
        long size = 0;
        for (int i = 0; i < places.length; i++) if (counts[i] > 0) size += (long) places[i + 1] - places[i];
        return size;
    }

    /** How many numbers there are from the first with a count to the last. */
    long reach() {
        int first = 0;
        int end = counts.length;
        while (first < end && counts[first] == 0) first++;
        while (end > first && counts[end - 1] == 0) end--;
        return first == end ? 0 : (long) places[end] - places[first];
    }

    /** The counts by number, each number times a factor, without zeros. */
    SortedMap<Integer, Integer> all(int factor) {
        SortedMap<Integer, Integer> all = new TreeMap<>();
        for (int i = 0; i < places.length; i++)
            for (int number = places[i]; counts[i] > 0 && number < places[i + 1]; number++)
                all.put(number * factor, counts[i]);
        return all;
    }

    /** The counts of some numbers, which are given times a factor, without zeros. */
    SortedMap<Integer, Integer> at(Iterable<Integer> products, int factor) {
        SortedMap<Integer, Integer> some = new TreeMap<>();
        for (int product : products) {
            int found = Arrays.binarySearch(places, Math.floorDiv(product, factor));
            int place = found >= 0 ? found : -found - 2;
            if (place >= 0 && counts[place] > 0) some.put(product, counts[place]);
        }
        return some;
    }
}
