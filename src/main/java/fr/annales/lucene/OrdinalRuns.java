package fr.annales.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment as runs with the same value of a field. In a segment that is sorted by that field, runs
 * are few and long, and the hits of a search are counted run by run without reading the values of documents.
 */
final class OrdinalRuns implements OrdinalColumn {
    /**
     * The least average length of runs: with shorter ones it is faster to read the values, and runs would fill the
     * heap.
     */
    private static final int SHORTEST = 64;

    private static final int NO_VALUE = -1;

    private final int values;
    private final int[] ends;
    private final int[] ordinals;

    private OrdinalRuns(int values, int[] ends, int[] ordinals) {
        this.values = values;
        this.ends = ends;
        this.ordinals = ordinals;
    }

    /**
     * The runs of a segment, or null where they would be too many.
     *
     * @param field the values of the documents, not yet read
     * @param documents the number of documents
     */
    static @Nullable OrdinalRuns of(SortedDocValues field, int documents) throws IOException {
        int most = documents / SHORTEST;
        int[] ends = new int[most];
        int[] ordinals = new int[most];
        int runs = 0;
        for (int document = 0; document < documents; document++) {
            int ordinal = field.advanceExact(document) ? field.ordValue() : NO_VALUE;
            if (runs == 0 || ordinal != ordinals[runs - 1]) {
                if (runs == most) return null;
                ordinals[runs++] = ordinal;
            }
            ends[runs - 1] = document + 1;
        }
        return new OrdinalRuns(field.getValueCount(), Arrays.copyOf(ends, runs), Arrays.copyOf(ordinals, runs));
    }

    @Override
    public int values() {
        return values;
    }

    @Override
    public int count(int[] documents, int size, int[] counts) {
        int without = 0;
        for (int from = 0; from < size; ) {
            int run = runOf(documents[from]);
            int to = firstFrom(ends[run], documents, from, size);
            if (ordinals[run] == NO_VALUE) without += to - from;
            else counts[ordinals[run]] += to - from;
            from = to;
        }
        return without;
    }

    private int runOf(int document) {
        return firstFrom(document + 1, ends, 0, ends.length);
    }

    /** The index of the first number, of some in ascending order, that is not less than another. */
    private static int firstFrom(int least, int[] numbers, int from, int to) {
        int found = Arrays.binarySearch(numbers, from, to, least);
        return found < 0 ? -found - 1 : found;
    }
}
