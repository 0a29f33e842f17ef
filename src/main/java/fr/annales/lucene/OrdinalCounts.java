package fr.annales.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts how many documents have each value of a dimension, by ordinals in an array. */
final class OrdinalCounts {
    private final Dimension dimension;
    private int[] counts = {};
    private int without;
    private Values values = (_, _) -> {};

    OrdinalCounts(Dimension dimension) {
        this.dimension = dimension;
    }

    /** Counts the first documents of an array, which are in order. */
    private interface Values {
        void count(int[] documents, int size) throws IOException;
    }

    Dimension dimension() {
        return dimension;
    }

    /** The counts by ordinal, in the order of the field's values. */
    int[] counts() {
        return counts;
    }

    /** The number of documents without a value. */
    int without() {
        return without;
    }

    /** Begins to count documents of a segment, the only one of the index. */
    void enter(LeafReader segment) throws IOException {
        OrdinalRuns runs = dimension.runs();
        if (runs != null) {
            counts = new int[runs.values()];
            values = (documents, size) -> without += runs.count(documents, size, counts);
            return;
        }
        SortedSetDocValues several = DocValues.getSortedSet(segment, dimension.field());
        SortedDocValues one = DocValues.unwrapSingleton(several);
        counts = new int[Math.toIntExact(several.getValueCount())];
        values = one == null
                ? (documents, size) -> count(several, documents, size)
                : (documents, size) -> count(one, documents, size);
    }

    void count(int[] documents, int size) throws IOException {
        values.count(documents, size);
    }

    private void count(SortedDocValues one, int[] documents, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            if (one.advanceExact(documents[i])) counts[one.ordValue()]++;
            else without++;
        }
    }

    private void count(SortedSetDocValues several, int[] documents, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            if (!several.advanceExact(documents[i])) {
                without++;
                continue;
            }
            for (int left = several.docValueCount(); left > 0; left--) counts[(int) several.nextOrd()]++;
        }
    }
}
