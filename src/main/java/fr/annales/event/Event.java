package fr.annales.event;

import fr.annales.dates.EdtfDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dated event of the archive, as the archivist wrote it.
 *
 * @param id its slug, unique and stable: it stands in permalinks
 * @param aliases its former ids
 * @param date when it happened, or null for an undated event; a date that does not say when becomes null
 * @param order the order of telling among events of one date; 0 when the archivist gave none
 * @param title one line, at most 200 code points
 * @param text plain text, possibly empty: line breaks part paragraphs, lines that begin with {@code "- "} make a list
 * @param concepts the ids of the concepts that it carries, by facet; a facet without any is absent
 * @param source where it is from (an address, a shelf mark, a file and its lines), or null
 * @param links possibly none
 */
public record Event(
        String id,
        List<String> aliases,
        @Nullable EdtfDate date,
        int order,
        String title,
        String text,
        Map<String, List<String>> concepts,
        @Nullable String source,
        List<Link> links) {

    public Event {
        if (date != null && !date.saysWhen()) date = null;
        aliases = List.copyOf(aliases);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        concepts.forEach((facet, ids) -> {
            if (!ids.isEmpty()) copy.put(facet, List.copyOf(ids));
        });
        concepts = Collections.unmodifiableMap(copy);
        links = List.copyOf(links);
    }

    /** The ids of the concepts that it carries of a facet, in the archivist's order; none for a facet that it lacks. */
    public List<String> concepts(Facet facet) {
        return concepts.getOrDefault(facet.id(), List.of());
    }

    /** The same event with another text. */
    public Event withText(String other) {
        return new Event(id, aliases, date, order, title, other, concepts, source, links);
    }
}
