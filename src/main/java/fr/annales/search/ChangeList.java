package fr.annales.search;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.Filters;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the changes of an archive, from the oldest: what is there and what went in one order, so that whoever goes on
 * after the last of them, whenever that is and whatever was published meanwhile, misses none.
 *
 * @param total how many changes there are in all, before and after this part
 * @param changes those of this part
 * @param hasMore whether others follow
 */
public record ChangeList(long total, List<Change> changes, boolean hasMore) {
    public ChangeList {
        changes = List.copyOf(changes);
    }

    /**
     * The changes of a version within some time.
     *
     * @param filters what they are narrowed to; what went had no time or words that could be asked for, so these count for
     *     concepts alone
     * @param order one that begins with the oldest
     * @param from the first second, or null
     * @param until the last second, or null
     * @param after the place after which they begin, or null for the first
     * @param limit how many at most, from 1
     */
    public static ChangeList of(
            Search search,
            Filters filters,
            ChangeOrder order,
            @Nullable Instant from,
            @Nullable Instant until,
            ChangeRequest.@Nullable Place after,
            int limit) {
        Snapshot snapshot = search.snapshot();
        Changes present = snapshot.changes(
                new ChangeRequest(search.among("", filters, false), order, from, until, after, limit + 1));
        List<Tombstone> removed = removed(snapshot, filters, from, until);
        List<Change> merged = new ArrayList<>();
        for (RevisedEvent event : present.events()) merged.add(new Change.Present(event));
        removed.stream()
                .map(Change.Removed::new)
                .filter(gone -> after == null || gone.place(order).compareTo(after) > 0)
                .limit(limit + 1L)
                .forEach(merged::add);
        merged.sort(Comparator.comparing(change -> change.place(order)));
        return new ChangeList(
                present.total() + removed.size(),
                merged.subList(0, Math.min(limit, merged.size())),
                merged.size() > limit);
    }

    private static List<Tombstone> removed(
            Snapshot snapshot, Filters filters, @Nullable Instant from, @Nullable Instant until) {
        return snapshot.removed().stream()
                .filter(gone -> from == null || !gone.removed().isBefore(from))
                .filter(gone -> until == null || !gone.removed().isAfter(until))
                .filter(gone -> carried(gone, filters))
                .toList();
    }

    private static boolean carried(Tombstone gone, Filters filters) {
        return filters.concepts().entrySet().stream()
                .allMatch(selection -> gone.concepts().getOrDefault(selection.getKey(), List.of()).stream()
                        .anyMatch(selection.getValue()::contains));
    }
}
