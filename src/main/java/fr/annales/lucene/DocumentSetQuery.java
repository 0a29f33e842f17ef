package fr.annales.lucene;

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
 * A query for a set of documents that was computed before, in an index of one segment. Several searches of one request
 * use the same set.
 */
final class DocumentSetQuery extends Query {
    private final FixedBitSet documents;
    private final int size;

    /**
     * A query for a set.
     *
     * @param documents the set, which must not be changed any more
     */
    DocumentSetQuery(FixedBitSet documents) {
        this.documents = documents;
        this.size = documents.cardinality();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                return new ConstantScoreScorerSupplier(
                        score(), scoreMode, segment.reader().maxDoc()) {
                    @Override
                    public DocIdSetIterator iterator(long leadCost) {
                        return new BitSetIterator(documents, size);
                    }

                    @Override
                    public long cost() {
                        return size;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public String toString(String field) {
        return size + " documents";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentSetQuery same && documents.equals(same.documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}
