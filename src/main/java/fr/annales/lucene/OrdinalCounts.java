package fr.annales.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** How many documents have each value of a dimension: counted by ordinals in an array, told apart only at the end. */
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

    /** By ordinal: the values of the dimension's field in their order. */
    int[] counts() {
        return counts;
    }

    /** How many documents have no value. */
    int without() {
        return without;
    }

    /** From now on counts the documents of this segment, the only one of an index. */
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
