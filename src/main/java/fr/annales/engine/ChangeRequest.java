package fr.annales.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for changes.
 *
 * @param among the request whose hits the changes are of; its order, place, page and facets are ignored
 * @param from the first second of a change, or null for no beginning
 * @param until the last second of a change, or null for no end
 * @param after the place after which the changes begin (keyset paging), or null to begin with the first; no change need
 *     be there
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

    /** A request for events with their texts. */
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
