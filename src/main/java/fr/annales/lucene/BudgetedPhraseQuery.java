package fr.annales.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A phrase query that charges a {@link PositionBudget} for each document whose positions it reads. It finds and scores
 * the same as the phrase query itself. It equals any other of the same phrase, whatever budget that has, so that
 * Lucene's query cache serves all of them.
 */
final class BudgetedPhraseQuery extends Query {
    private final Query phrase;
    private final PositionBudget budget;

    BudgetedPhraseQuery(Query phrase, PositionBudget budget) {
        this.phrase = phrase;
        this.budget = budget;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = phrase.rewrite(searcher);
        if (rewritten.equals(phrase)) return this;
        boolean looksAtPositions = rewritten instanceof PhraseQuery || rewritten instanceof MultiPhraseQuery;
        return looksAtPositions ? new BudgetedPhraseQuery(rewritten, budget) : rewritten;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        return new FilterWeight(this, phrase.createWeight(searcher, scoreMode, boost)) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                ScorerSupplier supplier = in.scorerSupplier(segment);
                return supplier == null ? null : new PayingSupplier(supplier);
            }
        };
    }

    private final class PayingSupplier extends ScorerSupplier {
        private final ScorerSupplier supplier;

        PayingSupplier(ScorerSupplier supplier) {
            this.supplier = supplier;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return new PayingScorer(supplier.get(leadCost));
        }

        @Override
        public long cost() {
            return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            supplier.setTopLevelScoringClause();
        }
    }

    private final class PayingScorer extends Scorer {
        private final Scorer scorer;
        private final @Nullable TwoPhaseIterator positions;

        PayingScorer(Scorer scorer) {
            this.scorer = scorer;
            TwoPhaseIterator twoPhases = scorer.twoPhaseIterator();
            this.positions = twoPhases == null ? null : paying(twoPhases);
        }

        private TwoPhaseIterator paying(TwoPhaseIterator positions) {
            return new TwoPhaseIterator(positions.approximation()) {
                @Override
                public boolean matches() throws IOException {
                    budget.spend(positions.matchCost());
                    return positions.matches();
                }

                @Override
                public float matchCost() {
                    return positions.matchCost();
                }
            };
        }

        @Override
        public int docID() {
            return scorer.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return positions == null ? scorer.iterator() : TwoPhaseIterator.asDocIdSetIterator(positions);
        }

        @Override
        public @Nullable TwoPhaseIterator twoPhaseIterator() {
            return positions;
        }

        @Override
        public float score() throws IOException {
            return scorer.score();
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return scorer.advanceShallow(target);
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return scorer.getMaxScore(upTo);
        }

        @Override
        public void setMinCompetitiveScore(float minimum) throws IOException {
            scorer.setMinCompetitiveScore(minimum);
        }
    }

    @Override
    public String toString(String field) {
        return phrase.toString(field);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        phrase.visit(visitor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BudgetedPhraseQuery same && phrase.equals(same.phrase);
    }

    @Override
    public int hashCode() {
        return phrase.hashCode();
    }
}
