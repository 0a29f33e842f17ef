package fr.annales.lucene;

import fr.annales.search.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents that at least so many of some queries find, unscored. Lucene's own way brings the queries' documents
 * together one by one; this one takes them as sets of bits, and {@link Counters counts} these. What is found is kept, as
 * one request asks for it several times, so it serves one request.
 */
final class AtLeast extends Query {
    private final List<Query> queries;
    private final int minimum;
    private final Deadline deadline;
    private @Nullable FixedBitSet found;

    /**
     * Of some queries, at least so many.
     *
     * @param minimum from 1
     * @param deadline after which no more is counted
     */
    AtLeast(List<Query> queries, int minimum, Deadline deadline) {
        this.queries = List.copyOf(queries);
        this.minimum = minimum;
        this.deadline = deadline;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query query : queries)
            weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                List<ScorerSupplier> suppliers = new ArrayList<>();
                for (Weight weight : weights) {
                    ScorerSupplier supplier = weight.scorerSupplier(segment);
                    if (supplier != null) suppliers.add(supplier);
                }
                if (suppliers.size() < minimum) return null;
                return new Supplier(
                        suppliers, score(), scoreMode, segment.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    /** Finds what is found when it is first asked for. */
    private final class Supplier extends ConstantScoreScorerSupplier {
        private final List<ScorerSupplier> suppliers;
        private final int size;

        Supplier(List<ScorerSupplier> suppliers, float score, ScoreMode scoreMode, int size) {
            super(score, scoreMode, size);
            this.suppliers = suppliers;
            this.size = size;
        }

        @Override
        public DocIdSetIterator iterator(long leadCost) throws IOException {
            if (found == null) found = find(suppliers, size);
            return new BitSetIterator(found, cost());
        }

        /** None is found more often than all queries together allow. */
        @Override
        public long cost() {
            long together = suppliers.stream().mapToLong(ScorerSupplier::cost).sum();
            return Math.min(together / minimum, size);
        }
    }

    private FixedBitSet find(List<ScorerSupplier> suppliers, int size) throws IOException {
        List<DocIdSetIterator> iterators = new ArrayList<>();
        for (ScorerSupplier supplier : suppliers) {
            DocIdSetIterator iterator = supplier.get(Long.MAX_VALUE).iterator();
            if (iterator.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) iterators.add(iterator);
        }
        FixedBitSet reached = new FixedBitSet(size);
        FixedBitSet window = new FixedBitSet(Counters.WINDOW);
        Counters counters = new Counters(minimum);
        for (int from = 0; from < size; from += Counters.WINDOW) {
            deadline.check();
            int end = Math.min(from + Counters.WINDOW, size);
            counters.begin();
            for (DocIdSetIterator iterator : iterators) {
                if (iterator.docID() >= end) continue;
                window.clear();
                iterator.intoBitSet(end, window, from);
                counters.count(window, reached, from);
            }
        }
        return reached;
    }

    @Override
    public String toString(String field) {
        return minimum + " of " + queries;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AtLeast same && minimum == same.minimum && queries.equals(same.queries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(queries, minimum);
    }
}
