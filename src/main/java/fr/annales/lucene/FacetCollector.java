package fr.annales.lucene;

import fr.annales.engine.Deadline;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * A collector that counts documents in several dimensions, until the deadline. Documents are buffered until there are
 * enough to count one dimension after the other, each in a loop that does nothing else.
 */
final class FacetCollector implements Collector, LeafCollector {
    /** The number of documents of the buffer, and between two checks of the deadline: well under a millisecond. */
    private static final int BLOCK = 1 << 10;

    private final List<OrdinalCounts> counts;
    private final Deadline deadline;
    private final int[] block = new int[BLOCK];
    private int size;
    private int total;

    private FacetCollector(List<Dimension> dimensions, Deadline deadline) {
        this.counts = dimensions.stream().map(OrdinalCounts::new).toList();
        this.deadline = deadline;
    }

    /** The counts, in the order of the dimensions. */
    List<OrdinalCounts> counted() throws IOException {
        flush();
        return counts;
    }

    /** The number of documents collected. */
    int total() throws IOException {
        flush();
        return total;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        for (OrdinalCounts one : counts) one.enter(context.reader());
        return this;
    }

    @Override
    public void setScorer(Scorable scorer) {
        // Counting needs no scores.
    }

    @Override
    public void collect(int document) throws IOException {
        block[size++] = document;
        if (size == BLOCK) flush();
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
        flush();
        for (size = documents.intoArray(block); size > 0; size = documents.intoArray(block)) flush();
    }

    private void flush() throws IOException {
        deadline.check();
        for (OrdinalCounts one : counts) one.count(block, size);
        total += size;
        size = 0;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The manager of a search in one segment, which has one collector. */
    record Manager(List<Dimension> dimensions, Deadline deadline)
            implements CollectorManager<FacetCollector, FacetCollector> {
        @Override
        public FacetCollector newCollector() {
            return new FacetCollector(dimensions, deadline);
        }

        @Override
        public FacetCollector reduce(Collection<FacetCollector> counted) {
            if (counted.size() > 1) throw new IllegalStateException("an index has one segment: " + counted.size());
            return counted.iterator().next();
        }
    }
}
