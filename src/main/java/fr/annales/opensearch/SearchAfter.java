package fr.annales.opensearch;

import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the {@code search_after} values of requests that begin after an event. It keeps those at which the last page
 * ended, so that the next page needs no look-up.
 */
final class SearchAfter {
    private final EventLookup events;
    private @Nullable EventPlace last;

    SearchAfter(EventLookup events) {
        this.events = events;
    }

    /** The sort values after which hits begin; null where they begin with the first. */
    @Nullable
    List<Object> values(Request request) {
        String after = request.after();
        if (after == null) return null;
        EventPlace kept = last;
        if (kept != null && kept.id().equals(after) && kept.sort() == request.sort()) return kept.values();
        return EventPlace.of(events.required(after), request.sort()).values();
    }

    /** Keeps the sort values at which a page of hits ends. */
    void keep(List<JsonNode> hits, Sort sort) {
        last = hits.isEmpty() || sort == Sort.RELEVANCE ? null : EventPlace.of(hits.getLast(), sort);
    }
}
