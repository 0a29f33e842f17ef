package fr.annales.lucene;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What an attempt finds, in two forms, or in one that serves as both.
 *
 * @param events to count them
 * @param scored to order them: the same events, with all that scores them
 */
record AttemptQuery(Query events, Query scored) {

    /** What is found by one query either way. */
    static AttemptQuery of(Query both) {
        return new AttemptQuery(both, both);
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
