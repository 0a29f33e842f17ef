package fr.annales.search;

import fr.annales.dates.Period;
import fr.annales.engine.Counts;
import fr.annales.event.Archive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a whole archive.
 *
 * @param events the number of its events
 * @param span from the earliest day of an event to the latest, or null when none has a date
 * @param facets every facet over the whole archive
 * @param counts the counts that these facets are made of
 */
public record Summary(
        Archive archive,
        String version,
        long events,
        @Nullable Period span,
        List<FacetResult> facets,
        Counts counts) {

    public Summary {
        facets = List.copyOf(facets);
    }

    /** The values of a facet by its name; none where the archive has no such facet. */
    public List<FacetResult.Value> values(String facet) {
        return FacetResult.values(facet, facets);
    }

    /** The number of events without a date. */
    public int undated() {
        return FacetResult.undated(facets);
    }
}
