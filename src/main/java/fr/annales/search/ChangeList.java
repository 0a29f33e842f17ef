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
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the changes of an archive, from the oldest, with removals among them in one order. Whoever asks for the
 * part after the last change, at any later time, misses none, whatever was published meanwhile.
 *
 * @param total the number of all changes, before and after this part
 * @param changes the changes of this part
 * @param hasMore whether others follow
 */
public record ChangeList(long total, List<Change> changes, boolean hasMore) {
    /** The greatest length of all texts of a part together, in UTF-16 units, since one text may have a million. */
    public static final int LONGEST_TEXTS = 1 << 20;

    public ChangeList {
        changes = List.copyOf(changes);
    }

    /**
     * The changes of a version within some time.
     *
     * @param filters the filters; of an event that was removed only the concepts are known, so other filters do not
     *     count for it
     * @param order one that begins with the oldest
     * @param from the first second, or null
     * @param until the last second, or null
     * @param after the place after which they begin, or null for the first
     * @param limit how many at most, from 1
     * @param withTexts whether events come with their texts; then a part ends before these have more than
     *     {@value #LONGEST_TEXTS} characters, but has one change at least. Without, texts are empty
     */
    public static ChangeList of(
            Search search,
            Filters filters,
            ChangeOrder order,
            @Nullable Instant from,
            @Nullable Instant until,
            ChangeRequest.@Nullable Place after,
            int limit,
            boolean withTexts) {
        Snapshot snapshot = search.snapshot();
        Changes present = snapshot.changes(new ChangeRequest(
                search.reader().among("", filters, false), order, from, until, after, limit + 1, withTexts));
        List<Tombstone> removed = removed(snapshot, filters, from, until);
        Stream<Tombstone> goneAfter = removed.stream()
                .filter(gone ->
                        after == null || order.places().compare(new Change.Removed(gone).place(order), after) > 0);
        return firstOf(
                new MergedChanges(present.events().stream(), goneAfter, order),
                limit,
                present.total() + removed.size());
    }

    private static ChangeList firstOf(Iterator<Change> all, int limit, long total) {
        List<Change> changes = new ArrayList<>();
        int texts = 0;
        while (all.hasNext()) {
            Change change = all.next();
            if (change instanceof Change.Present(RevisedEvent revised))
                texts += revised.event().text().length();
            if (changes.size() == limit || (texts > LONGEST_TEXTS && !changes.isEmpty()))
                return new ChangeList(total, changes, true);
            changes.add(change);
        }
        return new ChangeList(total, changes, false);
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
