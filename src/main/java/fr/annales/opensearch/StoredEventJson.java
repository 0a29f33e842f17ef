package fr.annales.opensearch;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Revision;
import fr.annales.event.Event;
import fr.annales.event.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes whole events as JSON for the index, and reads them. */
final class StoredEventJson {
    private static final String REVISION = "revision";

    private StoredEventJson() {}

    static Map<String, Object> write(RevisedEvent revised) {
        Event event = revised.event();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", event.id());
        json.put("aliases", event.aliases());
        if (event.date() != null) json.put("date", event.date().edtf());
        json.put("order", event.order());
        json.put("title", event.title());
        json.put("text", event.text());
        json.put("concepts", event.concepts());
        if (event.source() != null) json.put("source", event.source());
        json.put(
                "links",
                event.links().stream()
                        .map(link -> List.of(link.label(), link.url()))
                        .toList());
        Revision revision = revised.revision();
        json.put(
                REVISION,
                List.of(seconds(revision.added()), seconds(revision.modified()), seconds(revision.datestamp())));
        return json;
    }

    /** A time as it is written in an index. */
    static long seconds(Instant time) {
        return time.equals(Revision.PENDING) ? Schema.PENDING : time.getEpochSecond();
    }

    /** A time as it is read from the index of a version that was published at some time. */
    static Instant time(long seconds, Instant published) {
        return seconds == Schema.PENDING ? published : Instant.ofEpochSecond(seconds);
    }

    /** An event with the times of its changes. */
    static RevisedEvent revised(JsonNode json, Instant published) {
        JsonNode times = json.required(REVISION);
        return new RevisedEvent(
                read(json),
                new Revision(
                        time(times.required(0).asLong(), published),
                        time(times.required(1).asLong(), published),
                        time(times.required(2).asLong(), published)));
    }

    /** Reads an event. Throws a RuntimeException on what {@link #write} did not write. */
    static Event read(JsonNode json) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        json.required("concepts")
                .properties()
                .forEach(facet -> concepts.put(facet.getKey(), strings(facet.getValue())));
        List<Link> links = new ArrayList<>();
        for (JsonNode link : json.required("links"))
            links.add(new Link(link.required(0).asString(), link.required(1).asString()));
        return new Event(
                json.required("id").asString(),
                strings(json.required("aliases")),
                date(string("date", json)),
                json.required("order").asInt(),
                json.required("title").asString(),
                json.required("text").asString(),
                concepts,
                string("source", json),
                links);
    }

    private static @Nullable EdtfDate date(@Nullable String edtf) {
        return edtf == null ? null : EdtfDate.known(edtf);
    }

    private static @Nullable String string(String name, JsonNode json) {
        JsonNode value = json.get(name);
        return value == null ? null : value.asString();
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asString()));
        return strings;
    }
}
