package fr.annales.lucene;

import fr.annales.engine.StepCounts;
import java.util.Arrays;
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
    StepCounts steps(int[] counts) {
        int[] changes = new int[places.length];
        for (int interval = 0; interval < counts.length; interval++) {
            changes[begins[interval]] += counts[interval];
            changes[ends[interval]] -= counts[interval];
        }
        return StepCounts.ofChanges(places, changes);
    }
}
