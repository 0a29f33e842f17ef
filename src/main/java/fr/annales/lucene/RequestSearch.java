package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import java.io.IOException;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * One request on one version: what searches, makes the queries of its attempts, and narrows them by what is selected and
 * what is excluded.
 */
record RequestSearch(Request request, TimedSearcher searcher, QueryBuilder queries, DrillDown narrowing) {

    /** Of a request whose hits may be scored. */
    static RequestSearch scored(Request request, OpenVersion version, Deadline deadline) throws IOException {
        return of(request, version, TimedSearcher.scored(version.segment(), request.scoring(), deadline));
    }

    /** Of a request whose hits are counted, or stand in an order of their own. */
    static RequestSearch unscored(Request request, OpenVersion version, Deadline deadline) throws IOException {
        return of(request, version, TimedSearcher.unscored(version.segment(), deadline));
    }

    private static RequestSearch of(Request request, OpenVersion version, TimedSearcher searcher) throws IOException {
        QueryBuilder queries = new QueryBuilder(searcher, version.years(), request.scoring());
        DrillDown narrowing = new DrillDown(request.filters(), queries.excluded(request.excluded()), version);
        return new RequestSearch(request, searcher, queries, narrowing);
    }

    /** The events that pass of those that have enough of what an attempt wants. */
    Query passing(AttemptQuery wanted) {
        return narrowing.all(wanted.events());
    }

    /** Whether an attempt answers, though none of its hits passes: the whole archive has one. */
    boolean answersBeyond(AttemptQuery wanted) throws IOException {
        boolean isNarrowed = !request.excluded().isEmpty() || !request.filters().equals(Filters.NONE);
        return isNarrowed && exists(wanted.events());
    }

    /** Whether any event has every word of an attempt. */
    boolean hasEveryWord(Attempt attempt) throws IOException {
        return attempt.needsEvery() || exists(queries.everyWord(attempt));
    }

    /** Whether the whole archive has a hit; stops at the first. */
    boolean exists(Query query) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length
                > 0;
    }
}
