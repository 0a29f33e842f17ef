package fr.annales.opensearch;

import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Sort;
import fr.annales.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes the searches for single events.
 *
 * @param index the name of the index of events
 */
record EventSearches(String index) {
    private static final Query DATED = Query.exists(Schema.EARLIEST);

    /** The search for the event of an id, before any of which it is a former id. */
    SearchBody byId(String id) {
        Query either = Query.anyOf(
                List.of(Query.constant(Query.term(Schema.ID, id), 2), Query.constant(Query.term(Schema.ALIAS, id), 1)));
        return SearchBody.of(index, either)
                .hits(1, Schema.order(Sort.RELEVANCE))
                .uncounted();
    }

    /** The search for the next event with a date after one, in the order of date or in the reverse order. */
    SearchBody next(Event event, boolean isDescending) {
        Sort sort = isDescending ? Sort.DATE_DESCENDING : Sort.DATE;
        return SearchBody.of(index, Query.filter(DATED))
                .hits(1, Schema.order(sort))
                .uncounted()
                .with("search_after", EventPlace.of(event, sort).values());
    }

    SearchBody exists(String id) {
        return SearchBody.any(index, Query.term(Schema.ID, id));
    }

    /**
     * The search for the times at which the events of some ids were changed last; both are in the sort values of hits.
     */
    SearchBody modified(List<String> ids) {
        return SearchBody.of(index, Query.filter(Query.terms(Schema.ID, ids)))
                .hits(ids.size(), List.of(Map.of(Schema.ID, "asc"), Map.of(Schema.MODIFIED, "asc")))
                .uncounted()
                .with("_source", false);
    }

    /** The search for the ids after one in ascending order; null begins with the first. */
    SearchBody ids(@Nullable String after, int limit) {
        SearchBody search = SearchBody.of(index, Query.ALL)
                .hits(limit, List.of(Map.of(Schema.ID, "asc")))
                .uncounted()
                .with("_source", false);
        return after == null ? search : search.with("search_after", List.of(after));
    }

    static List<String> ids(SearchReply reply) {
        return reply.hits().stream()
                .map(hit -> hit.required("sort").required(0).asString())
                .toList();
    }

    /** The first event of a reply, or null. */
    static @Nullable Event first(SearchReply reply) {
        List<JsonNode> hits = reply.hits();
        return hits.isEmpty() ? null : event(hits.getFirst());
    }

    /** The event of a hit with the times of its changes. */
    static RevisedEvent revised(JsonNode hit, Instant published) {
        return StoredEventJson.revised(hit.required("_source").required(Schema.EVENT), published);
    }

    private static Event event(JsonNode hit) {
        return StoredEventJson.read(hit.required("_source").required(Schema.EVENT));
    }
}
