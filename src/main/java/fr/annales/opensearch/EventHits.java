package fr.annales.opensearch;

import fr.annales.engine.EngineReadException;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gets the events of hits. Where all of them together might be too long for one answer, hits come without events, and
 * events are got when they are read, some megabytes at a time. One event may be as long as a thousand others.
 *
 * @param most the most events of all answers of one round trip
 * @param withTexts whether events come with their texts
 */
record EventHits(Version version, long most, boolean withTexts) {
    private static final int MOST_BYTES = 8 << 20;

    private static final String TEXT = "text";

    /** Reads a hit and its event from JSON. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonNode hit, JsonNode event);
    }

    private boolean fits() {
        return most * version.data().events().longest() <= MOST_BYTES;
    }

    /** A search that returns of its hits what is needed here. */
    SearchBody ask(SearchBody search) {
        return fits() ? whole(search) : search.with("_source", false).with("docvalue_fields", List.of(Schema.BYTES));
    }

    private SearchBody whole(SearchBody search) {
        return withTexts ? search : search.with("_source", Map.of("excludes", List.of(Schema.EVENT + "." + TEXT)));
    }

    /** The hits as read by a reader, each when it is got or all at once. */
    <T> List<T> read(List<JsonNode> hits, ClusterSearcher searcher, Reader<T> reader) {
        if (!fits()) return new Parts<>(this, hits, searcher, reader);
        return hits.stream().map(hit -> reader.read(hit, event(hit))).toList();
    }

    private JsonNode event(JsonNode hit) {
        JsonNode event = hit.required("_source").required(Schema.EVENT);
        if (!withTexts && event instanceof ObjectNode members) members.put(TEXT, "");
        return event;
    }

    /** The id of a hit's event, which is the last value of every order. */
    private static String id(JsonNode hit) {
        JsonNode place = hit.required("sort");
        return place.required(place.size() - 1).asString();
    }

    /** The events of some hits by their ids. */
    private Map<String, JsonNode> events(List<JsonNode> hits, ClusterSearcher searcher) {
        List<String> ids = hits.stream().map(EventHits::id).toList();
        SearchBody search = SearchBody.of(version.events(), Query.filter(Query.terms(Schema.ID, ids)))
                .hits(ids.size(), List.of(Map.of(Schema.ID, "asc")))
                .uncounted();
        Map<String, JsonNode> events = new HashMap<>();
        for (JsonNode hit : searcher.search(whole(search)).hits()) events.put(id(hit), event(hit));
        if (!events.keySet().containsAll(ids)) throw new EngineReadException(new IOException("events are missing"));
        return events;
    }

    /** A list of hits of which one part is in memory. */
    private static final class Parts<T> extends AbstractList<T> implements RandomAccess {
        private final EventHits events;
        private final List<JsonNode> hits;
        private final ClusterSearcher searcher;
        private final Reader<T> reader;
        private List<T> read = List.of();
        private int first;

        Parts(EventHits events, List<JsonNode> hits, ClusterSearcher searcher, Reader<T> reader) {
            this.events = events;
            this.hits = hits;
            this.searcher = searcher;
            this.reader = reader;
        }

        @Override
        public int size() {
            return hits.size();
        }

        @Override
        public T get(int index) {
            Objects.checkIndex(index, hits.size());
            if (index < first || index >= first + read.size()) {
                // The part in memory is let go of before the next is read.
                read = List.of();
                read = ClusterSearcher.reading(() -> part(index));
                first = index;
            }
            return read.get(index - first);
        }

        /** The part that begins with a hit: as many as fit, one at least. */
        private List<T> part(int from) {
            List<JsonNode> some = new ArrayList<>();
            long bytes = 0;
            for (JsonNode hit : hits.subList(from, hits.size())) {
                bytes += hit.required("fields")
                        .required(Schema.BYTES)
                        .required(0)
                        .asInt();
                if (bytes > MOST_BYTES && !some.isEmpty()) break;
                some.add(hit);
            }
            Map<String, JsonNode> found = events.events(some, searcher);
            return some.stream()
                    .map(hit -> reader.read(hit, Objects.requireNonNull(found.get(id(hit)))))
                    .toList();
        }
    }
}
