package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.search.Search;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An archive as it is published: what whoever writes of its events must know beside them.
 *
 * @param today the day on which it is read
 * @param revised when this version of it was published
 */
public record Publication(Archive archive, Links links, LocalDate today, Instant revised) {

    /** That of the version that a search asks, on the day of the search. */
    public static Publication of(Search search, Links links) {
        return new Publication(
                search.archive(), links, search.today(), search.snapshot().published());
    }

    /** The address of an event's page in full, or null where nobody knows it. */
    public @Nullable String address(Event event) {
        return links.root().isEmpty() ? null : links.absolute(event);
    }
}
