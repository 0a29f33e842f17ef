package fr.annales.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes an engine is asked for.
 *
 * @param among whose hits they are of; its order, place, page and facets count for nothing
 * @param from the first second of a change, or null for no beginning
 * @param until the last second of a change, or null for no end
 * @param after the place after which they begin (keyset paging), or null for the first; nothing need stand there
 * @param limit how many at most, 0 to only count
 * @param withTexts whether events come with their texts; without, these are empty
 */
public record ChangeRequest(
        Request among,
        ChangeOrder order,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place after,
        int limit,
        boolean withTexts) {

    /** The same of events with their texts. */
    public ChangeRequest(
            Request among,
            ChangeOrder order,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Place after,
            int limit) {
        this(among, order, from, until, after, limit, true);
    }

    /** A place in the order of changes; {@link ChangeOrder#places} compares two. */
    public record Place(Instant time, String id) {}
}
