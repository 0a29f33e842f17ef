package fr.annales.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** Counts how many documents have each value of a dimension, by ordinals in an array. */
final class OrdinalCounts {
    private final Dimension dimension;
    private @Nullable OrdinalColumn column;
    private int[] counts = {};
    private int without;

    OrdinalCounts(Dimension dimension) {
        this.dimension = dimension;
    }

    Dimension dimension() {
        return dimension;
    }

    /** The counts by ordinal of the dimension's column. */
    int[] counts() {
        return counts;
    }

    /** The number of documents without a value. */
    int without() {
        return without;
    }

    /** Begins to count documents of a segment, the only one of the index. */
    void enter(LeafReader segment) throws IOException {
        column = dimension.column(segment);
        counts = new int[column.values()];
    }

    /** Counts the first documents of an array, which are in order. */
    void count(int[] documents, int size) throws IOException {
        if (column != null) without += column.count(documents, size, counts);
    }
}
