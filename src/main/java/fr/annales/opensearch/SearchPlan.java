package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.Counts;
import fr.annales.engine.EngineReadException;
import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The plan of a request: the searches that try an attempt, and how their replies are read. The first search is for the
 * hits with their total and counts; a second one tells, where that is not known anyway, whether the whole archive has
 * any hit with every word.
 */
final class SearchPlan implements AttemptRounds.Plan {
    private final Request request;
    private final Version version;
    private final AttemptQueries queries;
    private final DrillDown drillDown;
    private final List<String> counted;
    private final @Nullable List<Object> after;
    private final EventHits events;

    /**
     * The plan of a request.
     *
     * @param after the place after which hits begin, or null
     */
    SearchPlan(Request request, @Nullable List<Object> after, AttemptQueries queries, Version version) {
        this.request = request;
        this.version = version;
        this.queries = queries;
        this.drillDown = DrillDown.of(request.filters(), queries.excluded(request.excluded()), version.data());
        this.counted = DrillDown.asked(request.facets(), version.data());
        this.after = after;
        int asked = after == null ? request.limit() : request.offset() + request.limit();
        this.events = new EventHits(version, (long) asked * request.attempts().size(), true);
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public ForgivenSearches forgiven() {
        return queries.forgiven();
    }

    @Override
    public List<SearchBody> searches(Attempt attempt) {
        List<SearchBody> searches = new ArrayList<>(List.of(hits(attempt)));
        if (!attempt.needsEvery()) searches.add(SearchBody.any(version.events(), queries.everyWord(attempt)));
        return searches;
    }

    @Override
    public boolean isFiltered() {
        return !drillDown.isEmpty();
    }

    @Override
    public SearchBody anywhere(Attempt attempt) {
        return SearchBody.any(version.events(), queries.found(attempt));
    }

    /**
     * The search for the hits. Selections in counted dimensions are a {@code post_filter} on hits only, so that each
     * dimension can be counted without its own selection.
     */
    private SearchBody hits(Attempt attempt) {
        Query wanted = request.isScored() ? queries.scored(attempt) : Query.filter(queries.found(attempt));
        SearchBody search = SearchBody.of(version.events(), drillDown.beside(counted, wanted));
        if (request.limit() > 0) page(search);
        if (request.isScored() && !attempt.wanted().isEmpty()) search.scored();
        if (drillDown.selectsAny(counted))
            search.with(
                    "post_filter",
                    Query.filter(drillDown.selected(counted, null).toArray(Query[]::new))
                            .json());
        if (!counted.isEmpty()) search.with("aggs", aggregations().json());
        return search;
    }

    /** The search for a part of the events of the one attempt, in the order of date; nothing is counted or scored. */
    SearchBody part() {
        Query found = drillDown.all(queries.found(request.attempts().getFirst()));
        SearchBody search = SearchBody.of(version.events(), Query.filter(found))
                .hits(Math.min(request.limit(), Schema.MOST_HITS), Schema.order(Sort.DATE))
                .uncounted();
        if (after != null) search.with("search_after", after);
        return events.ask(search);
    }

    private void page(SearchBody search) {
        if (after == null)
            search.hits(request.limit(), Schema.order(request.sort())).with("from", request.offset());
        else
            search.hits(request.offset() + request.limit(), Schema.order(request.sort()))
                    .with("search_after", after);
        events.ask(search);
    }

    /** The hits as read by a reader. */
    <T> List<T> read(List<JsonNode> hits, ClusterSearcher searcher, EventHits.Reader<T> reader) {
        return events.read(hits, searcher, reader);
    }

    /** The hits of a reply that were asked for. Fails if any is missing. */
    List<JsonNode> hits(SearchReply reply) {
        List<JsonNode> hits = reply.hits();
        if (after != null) return hits.stream().skip(request.offset()).toList();
        long expected = Math.clamp(reply.total() - request.offset(), 0, request.limit());
        if (hits.size() != expected) throw new EngineReadException(new IOException("hits are missing"));
        return hits;
    }

    boolean hasEveryWord(Attempt attempt, List<SearchReply> replies) {
        return attempt.needsEvery() || replies.getLast().hasAny();
    }

    Counts counts(SearchReply reply) {
        return aggregations().read(reply, request.filters().time(), request.facets());
    }

    private Aggregations aggregations() {
        return new Aggregations(counted, drillDown, version.data());
    }
}
