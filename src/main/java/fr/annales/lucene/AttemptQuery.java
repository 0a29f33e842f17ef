package fr.annales.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * The Lucene queries of an attempt: one to count with and one to score with, or one that serves as both.
 *
 * @param events the query to count by
 * @param scored the query to order by: the same events, with all clauses that score them
 */
record AttemptQuery(Query events, Query scored) {

    /** An attempt of one query for both. */
    static AttemptQuery of(Query both) {
        return new AttemptQuery(both, both);
    }

    /**
     * This attempt without the excluded events, as a set of bits that is computed now, so that later counts read no
     * positions.
     *
     * @param excluded the queries that exclude events
     */
    AttemptQuery without(List<Query> excluded, TimedSearcher searcher) throws IOException {
        BooleanQuery.Builder passing = new BooleanQuery.Builder().add(events, Occur.MUST);
        excluded.forEach(query -> passing.add(query, Occur.MUST_NOT));
        Query found = new DocumentSetQuery(searcher.find(List.of(passing.build()), 1));
        if (isEverything()) return of(found);
        return new AttemptQuery(
                found,
                new BooleanQuery.Builder()
                        .add(scored, Occur.MUST)
                        .add(found, Occur.FILTER)
                        .build());
    }

    /** Whether the attempt matches every event. */
    boolean isEverything() {
        return events instanceof MatchAllDocsQuery;
    }

    /** Whether one query serves to count and to order. */
    boolean isOneQuery() {
        return events.equals(scored);
    }
}
