package fr.annales.opensearch;

import fr.annales.engine.Unreachable;
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
 * How the events of hits are got. Where all of them might not fit, only where they are is asked for first, and events
 * as they are wanted, some megabytes of them at a time: one may be as long as a thousand others, and no more of them
 * are held than are being read.
 *
 * @param most how many events the answers that come together may have
 * @param withTexts whether their texts are wanted
 */
record EventHits(Version version, long most, boolean withTexts) {
    private static final int MOST_BYTES = 8 << 20;

    private static final String TEXT = "text";

    /** Makes of a hit and its event in JSON what is wanted of both. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonNode hit, JsonNode event);
    }

    private boolean fits() {
        return most * version.data().events().longest() <= MOST_BYTES;
    }

    /** Has a search give what is needed of its hits. */
    SearchBody ask(SearchBody search) {
        return fits() ? whole(search) : search.with("_source", false).with("docvalue_fields", List.of(Schema.BYTES));
    }

    private SearchBody whole(SearchBody search) {
        return withTexts ? search : search.with("_source", Map.of("excludes", List.of(Schema.EVENT + "." + TEXT)));
    }

    /** What is read of some hits, each when it is got, or of all at once. */
    <T> List<T> read(List<JsonNode> hits, ClusterSearcher searcher, Reader<T> reader) {
        if (!fits()) return new Parts<>(this, hits, searcher, reader);
        return hits.stream().map(hit -> reader.read(hit, event(hit))).toList();
    }

    private JsonNode event(JsonNode hit) {
        JsonNode event = hit.required("_source").required(Schema.EVENT);
        if (!withTexts && event instanceof ObjectNode members) members.put(TEXT, "");
        return event;
    }

    /** The id of an event is the last of what any order of them compares. */
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
        if (!events.keySet().containsAll(ids)) throw new Unreachable(new IOException("events are missing"));
        return events;
    }

    /** Hits of which a part is held. */
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
                // What was held is let go of before more is read.
                read = List.of();
                read = ClusterSearcher.reading(() -> part(index));
                first = index;
            }
            return read.get(index - first);
        }

        /** From one hit on as many as are read at a time: one at least. */
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
