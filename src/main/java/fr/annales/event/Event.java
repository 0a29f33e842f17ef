package fr.annales.event;

import fr.annales.dates.EdtfDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated event of the archive, as the archivist wrote it.
 *
 * @param id its slug, unique and stable: it stands in permalinks
 * @param aliases its former ids
 * @param date when it happened, or null for an undated event; a date that does not say when becomes null
 * @param order the order of telling among events of one date; 0 when the archivist gave none
 * @param title one line, at most 200 code points
 * @param text plain text: line breaks part paragraphs, lines that begin with {@code "- "} make a list
 * @param type the id of its type
 * @param themes the ids of its themes, possibly none
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
        String type,
        List<String> themes,
        @Nullable String source,
        List<Link> links) {

    public Event {
        if (date != null && !date.saysWhen()) date = null;
        aliases = List.copyOf(aliases);
        themes = List.copyOf(themes);
        links = List.copyOf(links);
    }

    /** The ids of concepts that the event carries in a facet's vocabulary; none for a facet that it does not know. */
    public List<String> concepts(String facet) {
        return switch (facet) {
            case Vocabulary.TYPE -> List.of(type);
            case Vocabulary.THEME -> themes;
            default -> List.of();
        };
    }
}
