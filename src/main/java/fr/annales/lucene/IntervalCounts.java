package fr.annales.lucene;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts for each number the intervals that hold it, by a sweep over their endpoints. The endpoints are sorted once;
 * between two of them the count does not change, so that counting costs as much as there are intervals, however long
 * they are.
 */
final class IntervalCounts {
    private final int[] places;
    private final int[] begins;
    private final int[] ends;

    private IntervalCounts(int[] places, int[] begins, int[] ends) {
        this.places = places;
        this.begins = begins;
        this.ends = ends;
    }

    /** Prepares intervals, given by their first and their last numbers, each less than {@link Integer#MAX_VALUE}. */
    static IntervalCounts of(int[] first, int[] last) {
        int[] after = Arrays.stream(last).map(number -> number + 1).toArray();
        int[] places = IntStream.concat(Arrays.stream(first), Arrays.stream(after))
                .sorted()
                .distinct()
                .toArray();
        return new IntervalCounts(places, indexes(first, places), indexes(after, places));
    }

    private static int[] indexes(int[] numbers, int[] places) {
        return Arrays.stream(numbers)
                .map(number -> Arrays.binarySearch(places, number))
                .toArray();
    }

    /** The counts at each number, where each interval counts as many times as given. */
    Heights heights(int[] counts) {
        int[] heights = new int[places.length];
        for (int span = 0; span < counts.length; span++) {
            heights[begins[span]] += counts[span];
            heights[ends[span]] -= counts[span];
        }
        for (int i = 1; i < heights.length; i++) heights[i] += heights[i - 1];
        return new Heights(places, heights);
    }

    /** The counts as steps: each holds from one place up to the next, and the last is 0. */
    static final class Heights {
        private final int[] places;
        private final int[] heights;

        private Heights(int[] places, int[] heights) {
            this.places = places;
            this.heights = heights;
        }

        /** How many numbers have a count. */
        long size() {
            long size = 0;
            for (int i = 0; i < places.length; i++) if (heights[i] > 0) size += (long) places[i + 1] - places[i];
            return size;
        }

        /** How many numbers there are from the first with a count to the last. */
        long reach() {
            int first = 0;
            int end = heights.length;
            while (first < end && heights[first] == 0) first++;
            while (end > first && heights[end - 1] == 0) end--;
            return first == end ? 0 : (long) places[end] - places[first];
        }

        /** The counts by number, each number times a factor, without zeros. */
        SortedMap<Integer, Integer> all(int factor) {
            SortedMap<Integer, Integer> all = new TreeMap<>();
            for (int i = 0; i < places.length; i++)
                for (int number = places[i]; heights[i] > 0 && number < places[i + 1]; number++)
                    all.put(number * factor, heights[i]);
            return all;
        }

        /** The counts of some numbers, which are given times a factor, without zeros. */
        SortedMap<Integer, Integer> at(Iterable<Integer> products, int factor) {
            SortedMap<Integer, Integer> some = new TreeMap<>();
            for (int product : products) {
                int found = Arrays.binarySearch(places, product / factor);
                int place = found >= 0 ? found : -found - 2;
                if (place >= 0 && heights[place] > 0) some.put(product, heights[place]);
            }
            return some;
        }
    }
}
