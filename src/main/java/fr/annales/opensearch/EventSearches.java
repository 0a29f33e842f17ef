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
 * What finds single events.
 *
 * @param index of the events
 */
record EventSearches(String index) {
    private static final Query DATED = Query.exists(Schema.EARLIEST);

    /** The event of an id, before those that had it formerly. */
    SearchBody byId(String id) {
        Query either = Query.anyOf(
                List.of(Query.constant(Query.term(Schema.ID, id), 2), Query.constant(Query.term(Schema.ALIAS, id), 1)));
        return SearchBody.of(index, either)
                .hits(1, Schema.order(Sort.RELEVANCE))
                .uncounted();
    }

    /** The dated event that stands next to one in the order of date, or in the reverse. */
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

    /** The events of some ids, of each its id and when it was changed last in the place of its order. */
    SearchBody modified(List<String> ids) {
        return SearchBody.of(index, Query.filter(Query.terms(Schema.ID, ids)))
                .hits(ids.size(), List.of(Map.of(Schema.ID, "asc"), Map.of(Schema.MODIFIED, "asc")))
                .uncounted()
                .with("_source", false);
    }

    /** The ids after one, in the order of the alphabet; null begins at the first. */
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

    /** The first event that was found, or null. */
    static @Nullable Event first(SearchReply reply) {
        List<JsonNode> hits = reply.hits();
        return hits.isEmpty() ? null : event(hits.getFirst());
    }

    /** The same with the times of its changes. */
    static RevisedEvent revised(JsonNode hit, Instant published) {
        return EventJson.revised(hit.required("_source").required(Schema.EVENT), published);
    }

    private static Event event(JsonNode hit) {
        return EventJson.read(hit.required("_source").required(Schema.EVENT));
    }
}
