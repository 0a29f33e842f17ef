package fr.annales.lucene;

import fr.annales.search.Deadline;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of a dimension in documents that pass by, until the deadline. */
abstract sealed class Tally implements Collector permits TimeDimension.Spans, ConceptDimension.Ordinals {

    /** How many documents pass between two looks at the deadline: well under a millisecond. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private final Deadline deadline;
    private int passed;

    Tally(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Counts one document. */
    interface Leaf {
        void count(int document) throws IOException;
    }

    /** Prepares to count the documents of a segment. */
    abstract Leaf leaf(LeafReaderContext context) throws IOException;

    @Override
    public final LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        Leaf leaf = leaf(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Counting needs no scores.
            }

            @Override
            public void collect(int document) throws IOException {
                if (++passed % BETWEEN_LOOKS == 0) deadline.check();
                leaf.count(document);
            }
        };
    }

    @Override
    public final ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** A search in one segment by one thread has one tally. */
    record Manager(Dimension dimension, Deadline deadline) implements CollectorManager<Tally, Tally> {
        @Override
        public Tally newCollector() {
            return dimension.tally(deadline);
        }

        @Override
        public Tally reduce(Collection<Tally> tallies) {
            if (tallies.size() > 1) throw new IllegalStateException("an index has one segment: " + tallies.size());
            return tallies.iterator().next();
        }
    }
}
