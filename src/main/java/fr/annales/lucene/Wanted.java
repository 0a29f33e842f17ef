package fr.annales.lucene;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What an attempt finds, in two forms.
 *
 * @param events to count them
 * @param scored to order them: the same events, with all that scores them
 * @param isCountedApart whether it is faster to count all and then to look for the best, where those that cannot be among
 *     them are not scored, than to do both at once
 */
record Wanted(Query events, Query scored, boolean isCountedApart) {

    /** What is found by one query either way. */
    static Wanted of(Query both) {
        return new Wanted(both, both, false);
    }

    /** Whether it is every event. */
    boolean isEverything() {
        return events instanceof MatchAllDocsQuery;
    }
}
