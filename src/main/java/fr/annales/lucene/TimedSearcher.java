package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.Scoring;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.FixedBitSet;

/**
 * A searcher with a deadline, after which it throws {@link DeadlineExceededException} and returns no incomplete result.
 */
record TimedSearcher(Segment segment, Similarity similarity, Deadline deadline) {

    /** A searcher whose hits have no scores. */
    static TimedSearcher unscored(Segment segment, Deadline deadline) {
        return new TimedSearcher(segment, IndexSearcher.getDefaultSimilarity(), deadline);
    }

    /** A searcher whose hits are scored by BM25. */
    static TimedSearcher scored(Segment segment, Scoring scoring, Deadline deadline) {
        return new TimedSearcher(segment, new BM25Similarity(scoring.k1(), scoring.b()), deadline);
    }

    <R> R search(Query query, CollectorManager<? extends Collector, R> manager) throws IOException {
        deadline.check();
        IndexSearcher searcher = searcher();
        R result = searcher.search(query, manager);
        if (searcher.timedOut()) throw new DeadlineExceededException();
        return result;
    }

    /** Counts the events of a query, from the statistics of its terms where that is enough. */
    int count(Query query) throws IOException {
        deadline.check();
        IndexSearcher searcher = searcher();
        int count = searcher.count(query);
        if (searcher.timedOut()) throw new DeadlineExceededException();
        return count;
    }

    /** An upper bound of how many events a query finds, as Lucene estimates it without looking at any. */
    long cost(Query query) throws IOException {
        LeafReaderContext only = segment.context();
        if (only == null) return 0;
        IndexSearcher searcher = searcher();
        ScorerSupplier scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorerSupplier(only);
        return scorer == null ? 0 : scorer.cost();
    }

    /** Adds the scores of another query to the first hits, and orders these anew (a rescorer). */
    TopDocs rescore(TopDocs hits, int first, Query query) throws IOException {
        deadline.check();
        int most = Math.min(first, hits.scoreDocs.length);
        TopDocs window = new TopDocs(hits.totalHits, Arrays.copyOf(hits.scoreDocs, most));
        TopDocs rescored = QueryRescorer.rescore(searcher(), window, query, 1, most);
        ScoreDoc[] all = hits.scoreDocs.clone();
        System.arraycopy(rescored.scoreDocs, 0, all, 0, most);
        return new TopDocs(hits.totalHits, all);
    }

    /** The documents that match a minimum number of some queries. */
    FixedBitSet find(List<Query> queries, int minimum) throws IOException {
        deadline.check();
        return MinimumShouldMatch.find(queries, minimum, searcher(), deadline);
    }

    /** The first documents of a query after one, in their order. Those before are skipped. */
    int[] findAfter(int document, int limit, Query query) throws IOException {
        deadline.check();
        IndexSearcher searcher = searcher();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        FirstDocuments first = new FirstDocuments(limit, deadline);
        LeafReaderContext only = segment.context();
        if (only != null && document < segment.size() - 1) first.collect(weight, only, document + 1);
        return first.found();
    }

    private IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(segment.reader());
        searcher.setSimilarity(similarity);
        searcher.setTimeout(deadline::hasPassed);
        return searcher;
    }

    /** Counts the events of a query in some dimensions. */
    FacetCollector count(Query query, List<Dimension> dimensions) throws IOException {
        return search(query, new FacetCollector.Manager(dimensions, deadline));
    }
}
