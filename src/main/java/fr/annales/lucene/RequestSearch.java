package fr.annales.lucene;

import fr.annales.engine.Answer;
import fr.annales.engine.Attempt;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.ScoredEvent;
import fr.annales.engine.ScoredPart;
import fr.annales.engine.Sort;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Answers one request on one version: it tries the attempts, with their queries and the filters of the request. */
record RequestSearch(
        Request request, OpenVersion version, TimedSearcher searcher, QueryBuilder queries, DrillDown drillDown) {

    /** The search of a request whose hits may be scored. */
    static RequestSearch scored(Request request, OpenVersion version, Deadline deadline) throws IOException {
        return of(request, version, TimedSearcher.scored(version.segment(), request.scoring(), deadline));
    }

    /** The search of a request whose hits are only counted, or have an order without scores. */
    static RequestSearch unscored(Request request, OpenVersion version, Deadline deadline) throws IOException {
        return of(request, version, TimedSearcher.unscored(version.segment(), deadline));
    }

    private static RequestSearch of(Request request, OpenVersion version, TimedSearcher searcher) throws IOException {
        QueryBuilder queries = new QueryBuilder(searcher, version.times(), request.scoring());
        DrillDown drillDown = new DrillDown(request.filters(), queries.excluded(request.excluded()), version);
        return new RequestSearch(request, version, searcher, queries, drillDown);
    }

    /** Finds the hits, orders them and counts the facets. */
    Answer answer() throws IOException {
        FieldDoc after = after();
        DrillSideways.Found found = climb(
                (attempt, wanted) -> DrillSideways.run(this, attempt, wanted, after, DrillSideways.MANY),
                tried -> tried.hits().totalHits.value() > 0,
                isNarrowed());
        TopDocs hits = found.hits();
        boolean everyWord = hasEveryWord(found.attempt());
        if (request.isScored() && hits.scoreDocs.length > 0)
            hits = searcher.rescore(hits, request.scoring().rescored(), closeness(found.attempt(), everyWord));
        return new Answer(
                found.attempt(), everyWord, hits.totalHits.value(), page(hits), found.counts(), queries.forgiven());
    }

    /** The place in the order after which hits begin, as Lucene takes it: the values that the order compares. */
    private @Nullable FieldDoc after() throws IOException {
        if (request.after() == null) return null;
        int document = new IdTerms(version.segment(), searcher.deadline()).required(request.after());
        return Schema.place(document, request.sort() == Sort.DATE_DESCENDING, version.segment());
    }

    private Query closeness(Attempt attempt, boolean everyWord) throws IOException {
        BooleanQuery.Builder closeness = new BooleanQuery.Builder();
        for (ScoredPart part : queries.closeness(attempt, everyWord)) closeness.add(queries.query(part), Occur.SHOULD);
        return closeness.build();
    }

    /** The hits of the page that is asked for. */
    private List<ScoredEvent> page(TopDocs hits) throws IOException {
        int end = Math.min(request.offset() + request.limit(), hits.scoreDocs.length);
        int start = Math.min(request.offset(), end);
        boolean isScored = request.sort() == Sort.RELEVANCE;
        return new LazyEvents<>(end - start, version, searcher.deadline(), (index, stored) -> {
            ScoreDoc hit = hits.scoreDocs[start + index];
            return new ScoredEvent(StoredEvent.of(stored.document(hit.doc)), isScored ? hit.score : null);
        });
    }

    /** Counts the hits. */
    long total() throws IOException {
        return climb((_, wanted) -> (long) searcher.count(passing(wanted)), total -> total > 0, isNarrowed());
    }

    /**
     * The hits in the order of their changes.
     *
     * @param asked the changes asked for, among the hits of this request
     */
    Changes changes(ChangeRequest asked) throws IOException {
        ChangeQuery changes = new ChangeQuery(asked, version.published());
        TopDocs found = climb(
                (_, wanted) -> searcher.search(changes.query(passing(wanted)), changes.inOrder(version.segment())),
                tried -> tried.totalHits.value() > 0,
                true);
        int size = Math.min(asked.limit(), found.scoreDocs.length);
        return new Changes(
                found.totalHits.value(), new LazyEvents<>(size, version, searcher.deadline(), (index, stored) -> {
                    RevisedEvent event =
                            StoredEvent.revised(stored.document(found.scoreDocs[index].doc), version.published());
                    return asked.withTexts() ? event : event.withoutText();
                }));
    }

    private boolean isNarrowed() {
        return !request.excluded().isEmpty() || !request.filters().equals(Filters.NONE);
    }

    /** Tries an attempt. */
    private interface Trial<T> {
        T search(Attempt attempt, AttemptQuery wanted) throws IOException;
    }

    /**
     * Tries the attempts, best first, and returns the result of the one that answers: the first with a hit in the whole
     * archive, or the last.
     *
     * @param isNarrowed whether the request has filters, so that an attempt without a result may still have a hit in
     *     the whole archive
     */
    private <T> T climb(Trial<T> trial, Predicate<T> hasAny, boolean isNarrowed) throws IOException {
        for (Attempt attempt : request.attempts()) {
            AttemptQuery wanted = queries.wanted(attempt);
            T tried = trial.search(attempt, wanted);
            if (hasAny.test(tried)
                    || attempt.equals(request.attempts().getLast())
                    || (isNarrowed && exists(wanted.events()))) return tried;
        }
        throw new IllegalStateException("the last attempt answers");
    }

    /** A query for the events of an attempt that pass the filters. */
    Query passing(AttemptQuery wanted) {
        return drillDown.all(wanted.events());
    }

    /** Whether any event of the whole archive meets every clause of an attempt. */
    boolean hasEveryWord(Attempt attempt) throws IOException {
        return attempt.needsEvery() || exists(queries.everyWord(attempt));
    }

    /** Whether a query has a hit in the whole archive. Stops at the first. */
    private boolean exists(Query query) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length
                > 0;
    }
}
