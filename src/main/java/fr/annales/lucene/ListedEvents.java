package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Scoring;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * The events of one attempt, narrowed, to be listed a part at a time in the order of date: the query is made once, and
 * each part may look at as many positions of words as any question.
 */
record ListedEvents(
        Attempt attempt,
        List<Clause> excluded,
        Filters filters,
        Scoring scoring,
        TimedSearcher searcher,
        PositionBudget positions,
        Query query) {

    static ListedEvents of(Request request, OpenVersion version, Deadline deadline) throws IOException {
        RequestSearch search = RequestSearch.unscored(request, version, deadline);
        Attempt attempt = request.attempts().getFirst();
        return new ListedEvents(
                attempt,
                request.excluded(),
                request.filters(),
                request.scoring(),
                search.searcher(),
                search.queries().positions(),
                search.passing(search.queries().wanted(attempt)));
    }

    /** Whether a request asks for the same, whatever part of it. */
    boolean isOf(Request request) {
        return attempt.equals(request.attempts().getFirst())
                && excluded.equals(request.excluded())
                && filters.equals(request.filters())
                && scoring.equals(request.scoring());
    }

    /** The documents of the first of them after one, in their order. */
    int[] after(int document, int limit) throws IOException {
        positions.renew();
        return searcher.findAfter(document, limit, query);
    }
}
