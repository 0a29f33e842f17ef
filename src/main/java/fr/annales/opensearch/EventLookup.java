package fr.annales.opensearch;

import fr.annales.engine.Neighbours;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gets single events of a version by their ids, and their neighbours in time. */
final class EventLookup {
    private final Instant published;
    private final EventSearches events;
    private final ClusterSearcher searcher;

    EventLookup(Version version, ClusterSearcher searcher) {
        this.published = version.data().publication().time();
        this.events = new EventSearches(version.events());
        this.searcher = searcher;
    }

    Optional<RevisedEvent> revised(String id) {
        return searcher.search(events.byId(id)).hits().stream()
                .findFirst()
                .map(hit -> EventSearches.revised(hit, published));
    }

    /** The event of an id that must exist in this version. */
    Event required(String id) {
        return revised(id).map(RevisedEvent::event).orElseThrow(() -> unknown(id));
    }

    private static IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("no event of this version: " + id);
    }

    /** The times at which the events of some ids were changed last, in the order of the ids. */
    List<Instant> modified(List<String> ids) {
        Map<String, Instant> times = new HashMap<>();
        for (int from = 0; from < ids.size(); from += Schema.MOST_HITS) {
            List<String> some = ids.subList(from, Math.min(from + Schema.MOST_HITS, ids.size()));
            for (JsonNode hit : searcher.search(events.modified(some)).hits()) {
                JsonNode values = hit.required("sort");
                long seconds = values.required(1).asLong();
                times.put(values.required(0).asString(), StoredEventJson.time(seconds, published));
            }
        }
        return ids.stream().map(id -> present(id, times)).toList();
    }

    private static Instant present(String id, Map<String, Instant> times) {
        Instant time = times.get(id);
        if (time == null) throw unknown(id);
        return time;
    }

    Neighbours neighbours(Event event) {
        List<SearchReply> replies = searcher.search(
                List.of(events.exists(event.id()), events.next(event, true), events.next(event, false)));
        if (event.date() == null || !replies.getFirst().hasAny()) return Neighbours.NONE;
        return new Neighbours(EventSearches.first(replies.get(1)), EventSearches.first(replies.get(2)));
    }

    /**
     * The ids after one, in ascending order, got in as many parts as answers may hold; fewer than the limit only at the
     * end.
     */
    List<String> ids(@Nullable String after, int limit) {
        List<String> ids = new ArrayList<>();
        String next = after;
        while (ids.size() < limit) {
            int most = Math.min(limit - ids.size(), Schema.MOST_HITS);
            List<String> some = EventSearches.ids(searcher.search(events.ids(next, most)));
            ids.addAll(some);
            if (some.size() < most) break;
            next = some.getLast();
        }
        return ids;
    }
}
