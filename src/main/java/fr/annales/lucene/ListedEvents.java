package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Deadline;
import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import java.io.IOException;
import org.apache.lucene.search.Query;

/**
 * The events that a request finds, listed in parts in the order of date. The query is made once for all parts, and each
 * part has a whole budget of positions.
 *
 * @param asked the request, for any part of its events
 */
record ListedEvents(Request asked, TimedSearcher searcher, PositionBudget positions, Query query) {

    static ListedEvents of(Request request, OpenVersion version, Deadline deadline) throws IOException {
        RequestSearch search = RequestSearch.unscored(request, version, deadline);
        Attempt attempt = request.attempts().getFirst();
        return new ListedEvents(
                whole(request),
                search.searcher(),
                search.queries().positions(),
                search.passing(search.queries().wanted(attempt)));
    }

    /** Whether a request finds the same events, whatever part of them it asks for. */
    boolean isOf(Request request) {
        return asked.equals(whole(request));
    }

    private static Request whole(Request request) {
        return request.at(Sort.DATE, null, 0, 0);
    }

    /** The documents of the first events after one, in their order. */
    int[] after(int document, int limit) throws IOException {
        positions.renew();
        return searcher.findAfter(document, limit, query);
    }
}
