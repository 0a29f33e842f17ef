package fr.annales.lucene;

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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** Reads events from the stored fields of the documents that {@link EventDocuments} made. */
final class StoredEvent {
    private StoredEvent() {}

    /**
     * The event with the times of its changes.
     *
     * @param published the time of the version, which changes made with it have
     */
    static RevisedEvent revised(Document document, Instant published) {
        Revision revision = new Revision(
                time(Schema.ADDED, document), time(Schema.MODIFIED, document), time(Schema.DATESTAMP, document));
        return new RevisedEvent(of(document), revision.at(published));
    }

    private static Instant time(String field, Document document) {
        long seconds = document.getField(field).numericValue().longValue();
        return seconds == Schema.PENDING ? Revision.PENDING : Instant.ofEpochSecond(seconds);
    }

    /** The whole event. */
    static Event of(Document document) {
        String[] labels = document.getValues(Schema.LINK_LABEL);
        String[] urls = document.getValues(Schema.LINK_URL);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) links.add(new Link(labels[i], urls[i]));
        return new Event(
                document.get(Schema.ID),
                List.of(document.getValues(Schema.ALIAS)),
                date(document.get(Schema.DATE)),
                document.getField(Schema.ORDER).numericValue().intValue(),
                document.get(Schema.TITLE),
                document.get(Schema.TEXT),
                concepts(document),
                document.get(Schema.SOURCE),
                links);
    }

    private static Map<String, List<String>> concepts(Document document) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        for (IndexableField field : document.getFields())
            if (field.name().startsWith(Schema.CONCEPT))
                concepts.computeIfAbsent(field.name().substring(Schema.CONCEPT.length()), _ -> new ArrayList<>())
                        .add(field.stringValue());
        return concepts;
    }

    private static @Nullable EdtfDate date(@Nullable String edtf) {
        return edtf == null ? null : EdtfDate.known(edtf);
    }
}
