package fr.annales.opensearch;

import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import fr.annales.engine.Unreachable;
import fr.annales.event.Event;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of the events that a request finds, in the order of date. Where all of them might not fit, only where they are is
 * asked for first, and events as they are got, some megabytes of them at a time: one may be as long as a thousand others.
 */
final class EventPart extends AbstractList<Event> implements RandomAccess {
    private static final int MOST_BYTES = 8 << 20;

    private final EventSearches events;
    private final ClusterSearcher searcher;
    private final List<JsonNode> hits;
    private List<Event> read = List.of();
    private int first;

    private EventPart(List<JsonNode> hits, EventSearches events, ClusterSearcher searcher) {
        this.hits = hits;
        this.events = events;
        this.searcher = searcher;
    }

    /**
     * The part that begins after a place in the order, or at the first event where it is null.
     *
     * @param queries that know what words with a slip were taken for
     */
    static EventPart of(
            Request request,
            @Nullable List<Object> after,
            AttemptQueries queries,
            Version version,
            ClusterSearcher searcher) {
        Query found = Narrowing.of(request.filters(), queries.excluded(request.excluded()), version.data())
                .all(queries.found(request.attempts().getFirst()));
        int limit = Math.min(request.limit(), Schema.MOST_HITS);
        SearchBody search = SearchBody.of(version.events(), Query.filter(found))
                .hits(limit, Schema.order(Sort.DATE))
                .uncounted();
        if (after != null) search.with("search_after", after);
        boolean fits = (long) limit * version.data().events().longest() <= MOST_BYTES;
        if (!fits) search.with("_source", false).with("docvalue_fields", List.of(Schema.BYTES));
        EventPart part = new EventPart(searcher.search(search).hits(), new EventSearches(version.events()), searcher);
        if (fits) part.read = part.hits.stream().map(EventSearches::event).toList();
        return part;
    }

    @Override
    public int size() {
        return hits.size();
    }

    @Override
    public Event get(int index) {
        if (index < first || index >= first + read.size()) OpenSearchSnapshot.reading(() -> read(index));
        return read.get(index - first);
    }

    private List<Event> read(int from) {
        List<String> ids = new ArrayList<>();
        long bytes = 0;
        for (JsonNode hit : hits.subList(from, hits.size())) {
            bytes += hit.required("fields").required(Schema.BYTES).required(0).asInt();
            if (bytes > MOST_BYTES && !ids.isEmpty()) break;
            ids.add(EventPlace.id(hit));
        }
        List<Event> some = searcher.search(events.byIds(ids)).hits().stream()
                .map(EventSearches::event)
                .toList();
        if (!some.stream().map(Event::id).toList().equals(ids))
            throw new Unreachable(new IOException("events are missing"));
        first = from;
        read = some;
        return some;
    }

    /** The last of them as it was found, or null. */
    @Nullable
    JsonNode lastHit() {
        return hits.isEmpty() ? null : hits.getLast();
    }
}
