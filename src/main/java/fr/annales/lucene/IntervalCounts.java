package fr.annales.lucene;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts of the intervals that hold each number, by a sweep over their endpoints. The numbers where one of them begins,
 * or has just ended, are found once: between these nothing changes, so that counting costs as much as there are
 * different spans, however long they are.
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

    /** Of spans by their first and their last number, which is less than {@link Integer#MAX_VALUE}. */
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

    /** How many there are of all spans at each number, when there are so many of each span. */
    Heights heights(int[] counts) {
        int[] heights = new int[places.length];
        for (int span = 0; span < counts.length; span++) {
            heights[begins[span]] += counts[span];
            heights[ends[span]] -= counts[span];
        }
        for (int i = 1; i < heights.length; i++) heights[i] += heights[i - 1];
        return new Heights(places, heights);
    }

    /** How many there are from one place up to the next; at the last there are none. */
    static final class Heights {
        private final int[] places;
        private final int[] heights;

        private Heights(int[] places, int[] heights) {
            this.places = places;
            this.heights = heights;
        }

        /** How many numbers have any. */
        long size() {
            long size = 0;
            for (int i = 0; i < places.length; i++) if (heights[i] > 0) size += (long) places[i + 1] - places[i];
            return size;
        }

        /** How many numbers there are from the first that has any to the last. */
        long reach() {
            int first = 0;
            int end = heights.length;
            while (first < end && heights[first] == 0) first++;
            while (end > first && heights[end - 1] == 0) end--;
            return first == end ? 0 : (long) places[end] - places[first];
        }

        /** The counts of all numbers that have any, each times a factor. */
        SortedMap<Integer, Integer> all(int factor) {
            SortedMap<Integer, Integer> all = new TreeMap<>();
            for (int i = 0; i < places.length; i++)
                for (int number = places[i]; heights[i] > 0 && number < places[i + 1]; number++)
                    all.put(number * factor, heights[i]);
            return all;
        }

        /** The counts of some numbers that are given times a factor. */
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
