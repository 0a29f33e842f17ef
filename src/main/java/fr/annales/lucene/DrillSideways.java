package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Counts;
import fr.annales.engine.Request;
import fr.annales.engine.TimeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Drill sideways: finds the first hits of a request and their exact total, and counts each facet asked for as if
 * nothing were selected in it.
 */
final class DrillSideways {
    /** Events from which a search for all and one for the best were measured to be faster than one for both. */
    static final int MANY = 10_000;

    private final Request request;
    private final TimedSearcher searcher;
    private final Attempt attempt;
    private final AttemptQuery wanted;
    private final DrillDown drillDown;
    private final @Nullable FieldDoc after;
    private final int many;
    private final SelectionCounts browsed;

    /** The dimensions without a selection, which are counted over the hits themselves. */
    private final List<Dimension> straight = new ArrayList<>();

    private final List<OrdinalCounts> counted = new ArrayList<>();

    private DrillSideways(
            RequestSearch search,
            Attempt attempt,
            AttemptQuery wanted,
            DrillDown drillDown,
            @Nullable FieldDoc after,
            int many) {
        this.request = search.request();
        this.searcher = search.searcher();
        this.attempt = attempt;
        this.wanted = wanted;
        this.drillDown = drillDown;
        this.after = after;
        this.many = many;
        this.browsed = search.version().browsed();
    }

    /**
     * The result of one attempt.
     *
     * @param hits the first hits in their order, with the exact total
     */
    record Found(Request request, Attempt attempt, TopDocs hits, List<OrdinalCounts> counted) {
        Counts counts() {
            Map<String, Map<String, Integer>> concepts = new HashMap<>();
            TimeCounts time = null;
            for (OrdinalCounts one : counted) {
                switch (one.dimension()) {
                    case TimeDimension dimension ->
                        time = dimension.counts(one, request.filters().time(), request.facets());
                    case ConceptDimension dimension -> concepts.put(dimension.facet(), dimension.counts(one));
                }
            }
            return new Counts(concepts, time);
        }
    }

    /**
     * Runs the searches: one for the hits and all dimensions without a selection (or one for each of the two, where
     * that is faster), and one more for each dimension with a selection, without that selection. A search that only
     * counts needs no scores and is cheap, unless it must read positions: then the events of the attempt are computed
     * once for all searches. The counts of the whole archive are known without a search, and those of selections alone
     * are kept for the next one.
     *
     * @param attempt the attempt that is tried
     * @param wanted its queries
     * @param after the place after which hits begin, or null
     * @param many from how many events on they are counted apart, {@link #MANY} but in tests
     */
    static Found run(RequestSearch search, Attempt attempt, AttemptQuery wanted, @Nullable FieldDoc after, int many)
            throws IOException {
        Request request = search.request();
        DrillDown drillDown = search.drillDown();
        DrillSideways sideways = isFoundOnce(attempt, request, drillDown)
                ? new DrillSideways(
                        search,
                        attempt,
                        wanted.without(drillDown.excluded(), search.searcher()),
                        drillDown.ofSelections(),
                        after,
                        many)
                : new DrillSideways(search, attempt, wanted, drillDown, after, many);
        for (OrdinalCounts whole : search.version().whole())
            if (whole.dimension().isAskedFor(request.facets())) sideways.countOrPutOff(whole);
        return new Found(request, attempt, sideways.hits(), sideways.counted);
    }

    /** Whether the events of the attempt are computed once, for all searches. */
    private static boolean isFoundOnce(Attempt attempt, Request request, DrillDown drillDown) {
        return drillDown.selectsAny() && looksAtPositions(attempt, request);
    }

    /**
     * Whether a phrase was typed, whose positions cost much to read in a large archive. Phrases of synonyms and dates
     * are alternatives of clauses without positions, and are left to each search.
     */
    private static boolean looksAtPositions(Attempt attempt, Request request) {
        return Stream.concat(attempt.wanted().stream(), request.excluded().stream())
                .anyMatch(Clause.Phrase.class::isInstance);
    }

    /** Counts a dimension with a selection now, and leaves one without a selection to the search for the hits. */
    private void countOrPutOff(OrdinalCounts whole) throws IOException {
        Dimension dimension = whole.dimension();
        OrdinalCounts kept = isBrowsed() ? browsed.get(passing(dimension), dimension) : null;
        if (wanted.isEverything() && drillDown.isNothingBut(dimension)) counted.add(whole);
        else if (kept != null) counted.add(kept);
        else if (drillDown.selects(dimension)) take(searcher.count(passing(dimension), List.of(dimension)));
        else straight.add(dimension);
    }

    /** Whether there are selections, and nothing else. */
    private boolean isBrowsed() {
        return wanted.isEverything() && drillDown.excluded().isEmpty();
    }

    /** The query of what a dimension is counted over. */
    private Query passing(Dimension dimension) {
        return drillDown.without(dimension, wanted.events());
    }

    private void take(FacetCollector collected) throws IOException {
        for (OrdinalCounts one : collected.counted()) {
            counted.add(one);
            if (isBrowsed()) browsed.put(passing(one.dimension()), one);
        }
    }

    /** Finds the first hits, and counts the dimensions that were put off. */
    private TopDocs hits() throws IOException {
        int most = most(searcher.segment().size());
        return request.isScored() && isCountedApart() ? countThenOrder(most) : countAndOrder(most);
    }

    /**
     * Whether all events are counted first and the best hits found by another search, which then scores no event that
     * cannot be among them. That is faster where it is known which events there are before any is scored, and for one
     * word that many events have. How many have two words at once is not known beforehand, and what a synonym, a slip
     * or a date stands for may be a phrase, whose positions are not to be read twice.
     */
    private boolean isCountedApart() throws IOException {
        if (wanted.isOneQuery()) return false;
        if (isFoundOnce(attempt, request, drillDown) || !attempt.needsEvery()) return true;
        return attempt.wanted().size() == 1
                && attempt.wanted().getFirst() instanceof Clause.Word
                && searcher.cost(drillDown.all(wanted.events())) >= many;
    }

    private TopDocs countAndOrder(int most) throws IOException {
        Query query = drillDown.all(request.isScored() ? wanted.scored() : wanted.events());
        var first = HitCollectors.first(most, request.sort(), after);
        if (straight.isEmpty()) return searcher.search(query, first);
        Object[] both = searcher.search(
                query, new MultiCollectorManager(first, new FacetCollector.Manager(straight, searcher.deadline())));
        take((FacetCollector) both[1]);
        return (TopDocs) both[0];
    }

    private TopDocs countThenOrder(int most) throws IOException {
        FacetCollector all = searcher.count(drillDown.all(wanted.events()), straight);
        take(all);
        TotalHits total = new TotalHits(all.total(), TotalHits.Relation.EQUAL_TO);
        if (total.value() == 0) return new TopDocs(total, new ScoreDoc[0]);
        return new TopDocs(total, searcher.search(drillDown.all(wanted.scored()), HitCollectors.best(most)).scoreDocs);
    }

    /** The number of hits to collect, never more than there are events, since Lucene allocates memory for that many. */
    private int most(int events) {
        int shown = request.offset() + request.limit();
        return Math.clamp(
                request.isScored() ? Math.max(shown, request.scoring().rescored()) : shown, 1, Math.max(1, events));
    }
}
