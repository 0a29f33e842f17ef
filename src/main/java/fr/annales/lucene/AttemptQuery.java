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
 * @param events to count them
 * @param scored to order them: the same events, with all that scores them
 */
record AttemptQuery(Query events, Query scored) {

    /** What is found by one query either way. */
    static AttemptQuery of(Query both) {
        return new AttemptQuery(both, both);
    }

    /**
     * The same attempt without the excluded events, as a set of bits that is found now, so that later counts look at no
     * positions.
     *
     * @param excluded of which no event may be
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

    /** Whether it is every event. */
    boolean isEverything() {
        return events instanceof MatchAllDocsQuery;
    }

    /**
     * Whether all are counted before the best are looked for, since only those that can be among them are scored then:
     * where there is a form to count by, that is faster than both at once.
     */
    boolean isCountedApart() {
        return !events.equals(scored);
    }
}
