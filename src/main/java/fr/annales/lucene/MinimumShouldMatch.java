package fr.annales.lucene;

import fr.annales.engine.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the documents that match a minimum number of some queries (minimum should match). Lucene's own scorer for that
 * merges the documents one by one; this one takes them as sets of bits, and {@link BitSlicedCounters counts} these.
 */
final class MinimumShouldMatch {
    private static final int LOOKS_BETWEEN_CHECKS = 1_024;

    private MinimumShouldMatch() {}

    /**
     * The documents in the one segment of an index.
     *
     * @param minimum from 1
     * @param deadline after which it gives up
     */
    static FixedBitSet find(List<Query> queries, int minimum, IndexSearcher searcher, Deadline deadline)
            throws IOException {
        FixedBitSet reached = new FixedBitSet(searcher.getIndexReader().maxDoc());
        LeafReaderContext segment = Segment.of(searcher.getIndexReader()).context();
        if (segment == null) return reached;
        List<List<DocIdSetIterator>> found = new ArrayList<>();
        for (Query query : queries) {
            List<DocIdSetIterator> iterators = iterators(alternatives(query), segment, searcher, deadline);
            if (!iterators.isEmpty()) found.add(iterators);
        }
        if (found.size() >= minimum) count(found, minimum, reached, deadline);
        return reached;
    }

    /**
     * The queries of a disjunction, or else the query itself: as sets of bits, their documents are merged faster than
     * one by one.
     */
    private static Collection<Query> alternatives(Query query) {
        return switch (query) {
            case BoostQuery boosted -> alternatives(boosted.getQuery());
            case DisjunctionMaxQuery best -> best.getDisjuncts();
            default -> List.of(query);
        };
    }

    private static List<DocIdSetIterator> iterators(
            Collection<Query> queries, LeafReaderContext segment, IndexSearcher searcher, Deadline deadline)
            throws IOException {
        List<DocIdSetIterator> iterators = new ArrayList<>();
        for (Query query : queries) {
            ScorerSupplier supplier = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorerSupplier(segment);
            if (supplier == null) continue;
            DocIdSetIterator iterator = iterator(supplier.get(Long.MAX_VALUE), deadline);
            if (iterator.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) iterators.add(iterator);
        }
        return iterators;
    }

    /**
     * The documents of a query. Where it reads positions it may look at many documents between two matches, and so
     * checks the deadline.
     */
    private static DocIdSetIterator iterator(Scorer scorer, Deadline deadline) {
        TwoPhaseIterator positions = scorer.twoPhaseIterator();
        if (positions == null) return scorer.iterator();
        return TwoPhaseIterator.asDocIdSetIterator(new TwoPhaseIterator(positions.approximation()) {
            private int looks;

            @Override
            public boolean matches() throws IOException {
                if (++looks % LOOKS_BETWEEN_CHECKS == 0) deadline.check();
                return positions.matches();
            }

            @Override
            public float matchCost() {
                return positions.matchCost();
            }
        });
    }

    private static void count(List<List<DocIdSetIterator>> found, int minimum, FixedBitSet reached, Deadline deadline)
            throws IOException {
        FixedBitSet window = new FixedBitSet(BitSlicedCounters.WINDOW);
        BitSlicedCounters counters = new BitSlicedCounters(minimum);
        for (int from = 0; from < reached.length(); from += BitSlicedCounters.WINDOW) {
            deadline.check();
            int end = Math.min(from + BitSlicedCounters.WINDOW, reached.length());
            counters.begin();
            for (List<DocIdSetIterator> iterators : found) {
                window.clear();
                boolean isAny = false;
                for (DocIdSetIterator iterator : iterators) {
                    if (iterator.docID() >= end) continue;
                    iterator.intoBitSet(end, window, from);
                    isAny = true;
                }
                if (isAny) counters.count(window, reached, from);
            }
        }
    }
}
