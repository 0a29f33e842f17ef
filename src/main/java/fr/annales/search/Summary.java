package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.EventDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a whole archive.
 *
 * @param events how many it has
 * @param undated how many of them have no date
 * @param first the date of the first event in the order of date, or null when none has one
 * @param last the date of the last event in the order of date, or null when none has one
 * @param facets every facet over the whole archive
 */
public record Summary(
        Archive archive,
        String version,
        long events,
        int undated,
        @Nullable EventDate first,
        @Nullable EventDate last,
        List<Facet> facets) {}
