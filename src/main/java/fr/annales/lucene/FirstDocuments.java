package fr.annales.lucene;

import fr.annales.engine.Deadline;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;

/**
 * Collects the first documents of a query, one window of the segment after the other, so that few documents are looked
 * at where few are needed.
 */
final class FirstDocuments {
    /** The number of documents of a window, after which the deadline is checked. */
    private static final int WINDOW = 2_048;

    private final int[] found;
    private final Deadline deadline;
    private int size;

    FirstDocuments(int limit, Deadline deadline) {
        this.found = new int[limit];
        this.deadline = deadline;
    }

    /** Adds documents of the one segment, from a document on, until there are enough. */
    void collect(Weight weight, LeafReaderContext segment, int from) throws IOException {
        BulkScorer scorer = weight.bulkScorer(segment);
        if (scorer == null) return;
        int max = segment.reader().maxDoc();
        LeafCollector collector = collector();
        int next = from;
        while (next < max && size < found.length) {
            deadline.check();
            // At the end it returns NO_MORE_DOCS, which is the largest number.
            next = scorer.score(collector, segment.reader().getLiveDocs(), next, Math.min(max, next + WINDOW));
        }
    }

    private LeafCollector collector() {
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int document) {
                if (size < found.length) found[size++] = document;
            }
        };
    }

    /** The documents, in their order. */
    int[] found() {
        return Arrays.copyOf(found, size);
    }
}
