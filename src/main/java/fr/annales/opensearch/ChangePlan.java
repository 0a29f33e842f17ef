package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The plan of a request for changes: a search for the hits of an attempt that changed within some time, in the order of
 * changes.
 *
 * @param hits the plan by which the hits are found
 * @param published the time of the version, which is written as {@link Schema#PENDING} in its events
 */
record ChangePlan(ChangeRequest changes, TotalPlan hits, Instant published) implements AttemptRounds.Plan {

    @Override
    public Request request() {
        return changes.among();
    }

    @Override
    public ForgivenSearches forgiven() {
        return hits.forgiven();
    }

    private int limit() {
        return Math.min(changes.limit(), Schema.MOST_HITS);
    }

    private EventHits events() {
        long most = (long) limit() * request().attempts().size();
        return new EventHits(hits.version(), most, changes.withTexts());
    }

    private String field() {
        return changes.order() == ChangeOrder.DATESTAMP ? Schema.DATESTAMP : Schema.MODIFIED;
    }

    @Override
    public List<SearchBody> searches(Attempt attempt) {
        Query found = hits.drillDown().all(hits.queries().found(attempt));
        SearchBody search = SearchBody.of(hits.version().events(), Query.filter(found, within()))
                .hits(limit(), order());
        if (limit() > 0) events().ask(search);
        ChangeRequest.Place after = changes.after();
        if (after != null && changes.limit() > 0)
            search.with("search_after", List.of(written(after.time()), after.id()));
        return List.of(search);
    }

    /** The time in which the hits changed filters them too. */
    @Override
    public boolean isFiltered() {
        return true;
    }

    @Override
    public SearchBody anywhere(Attempt attempt) {
        return hits.anywhere(attempt);
    }

    private List<Map<String, Object>> order() {
        return List.of(Map.of(field(), changes.order().isDescending() ? "desc" : "asc"), Map.of(Schema.ID, "asc"));
    }

    private Query within() {
        Instant from = changes.from();
        Instant until = changes.until();
        if (from != null && from.isAfter(published)) return Query.NONE;
        return Query.range(
                field(),
                from == null ? null : (Long) from.getEpochSecond(),
                until == null ? null : (Long) written(until));
    }

    /** A time as it is written in the index, where the time of the version is later than all others. */
    private long written(Instant time) {
        if (time.isAfter(published)) return Schema.PENDING + 1;
        return time.equals(published) ? Schema.PENDING : time.getEpochSecond();
    }

    Changes read(SearchReply reply, ClusterSearcher searcher) {
        return new Changes(
                reply.total(),
                events().read(reply.hits(), searcher, (_, event) -> StoredEventJson.revised(event, published)));
    }
}
