package fr.annales.opensearch;

import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code search_after} of requests that begin after an event. It keeps where the last page ended, so that the next
 * need not look that up.
 */
final class SearchAfter {
    private final EventLookup events;
    private @Nullable EventPlace last;

    SearchAfter(EventLookup events) {
        this.events = events;
    }

    /** The sort values after which hits begin; null where they begin at the first. */
    @Nullable
    List<Object> of(Request request) {
        String after = request.after();
        if (after == null) return null;
        EventPlace kept = last;
        if (kept != null && kept.id().equals(after) && kept.sort() == request.sort()) return kept.values();
        return EventPlace.of(events.required(after), request.sort()).values();
    }

    /** Keeps where a page of hits ends. */
    void keep(List<JsonNode> hits, Sort sort) {
        last = hits.isEmpty() || sort == Sort.RELEVANCE ? null : EventPlace.of(hits.getLast(), sort);
    }
}
