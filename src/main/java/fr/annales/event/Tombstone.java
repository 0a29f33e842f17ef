package fr.annales.event;

import fr.annales.dates.EdtfDate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an event that an archive has no more.
 *
 * @param id under which it was published
 * @param title as it was at last
 * @param date as it was at last, or null
 * @param concepts the ids of the concepts that it carried, by facet
 * @param removed when the first version without it was published, in whole seconds
 */
public record Tombstone(
        String id, String title, @Nullable EdtfDate date, Map<String, List<String>> concepts, Instant removed) {

    /** The oldest first, ties by id. */
    public static final Comparator<Tombstone> ORDER =
            Comparator.comparing(Tombstone::removed).thenComparing(Tombstone::id);

    public Tombstone {
        concepts = Map.copyOf(concepts);
    }
}
