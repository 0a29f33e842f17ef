package fr.annales.codec;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a line of the archive's JSON Lines: the members that {@code archive} reads, absent where there is
 * nothing.
 */
public final class EventLine {
    private final Archive archive;

    public EventLine(Archive archive) {
        this.archive = archive;
    }

    /** The event as one line, without its end. */
    public String json(Event event) {
        ObjectNode line = ArchiveJson.JSON.createObjectNode().put(EventFields.ID, event.id());
        putAll(EventFields.ALIASES, event.aliases(), line);
        put(EventFields.DATE, event.date() == null ? null : event.date().edtf(), line);
        if (event.order() != 0) line.put(EventFields.ORDER, event.order());
        line.put(EventFields.TITLE, event.title());
        if (!event.text().isEmpty()) line.put(EventFields.TEXT, event.text());
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Facet facet = vocabulary.facet();
            List<String> ids = event.concepts(facet);
            if (facet.isSingle()) ids.forEach(id -> line.put(facet.field(), id));
            else putAll(facet.field(), ids, line);
        }
        put(EventFields.SOURCE, event.source(), line);
        if (!event.links().isEmpty()) links(event.links(), line.putArray(EventFields.LINKS));
        return ArchiveJson.JSON.writeValueAsString(line);
    }

    private static void put(String name, @Nullable String value, ObjectNode line) {
        if (value != null) line.put(name, value);
    }

    private static void putAll(String name, List<String> values, ObjectNode line) {
        if (values.isEmpty()) return;
        ArrayNode array = line.putArray(name);
        values.forEach(array::add);
    }

    private static void links(List<Link> links, ArrayNode array) {
        for (Link link : links) array.addObject().put("label", link.label()).put("url", link.url());
    }
}
