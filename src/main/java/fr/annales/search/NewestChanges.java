package fr.annales.search;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest.Place;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Tombstone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of changes from the newest: events that a search finds, and removed events. Of long texts it holds only the
 * beginning, since a page of whole texts might fill the memory.
 *
 * @param events the events, the newest first, {@linkplain Hit#shortened shortened}
 * @param removed the removed events, the newest first
 * @param next the place after which the next page begins, or null on the last page
 */
public record NewestChanges(
        List<RevisedEvent> events,
        List<Tombstone> removed,
        @Nullable Place next) {
    private static final ChangeOrder ORDER = ChangeOrder.NEWEST;

    public NewestChanges {
        events = List.copyOf(events);
        removed = List.copyOf(removed);
    }

    /**
     * The page that begins after a place, or at the newest change. Events and removed events together are as many as
     * the hits of a page of the question.
     *
     * @param withRemoved whether removed events are part of it; nobody knows whether a search for words would have
     *     found them
     */
    public static NewestChanges of(Search search, Question question, @Nullable Place after, boolean withRemoved) {
        int size = question.size();
        List<RevisedEvent> events = new ArrayList<>();
        List<Tombstone> removed = new ArrayList<>();
        Iterator<Change> all = new MergedChanges(
                search.newest(question, after).events().stream(),
                withRemoved ? removed(search.snapshot().removed(), after, size).stream() : Stream.empty(),
                ORDER);
        Place last = null;
        for (int i = 0; i < size; i++) {
            if (!all.hasNext()) return new NewestChanges(events, removed, null);
            Change change = all.next();
            last = change.place(ORDER);
            switch (change) {
                case Change.Present(RevisedEvent it) ->
                    events.add(new RevisedEvent(Hit.shortened(it.event()), it.revision()));
                case Change.Removed(Tombstone gone) -> removed.add(gone);
            }
        }
        return new NewestChanges(events, removed, last);
    }

    /**
     * The first tombstones after a place.
     *
     * @param all all tombstones, from the oldest; those of the same time may be any number, and are put in order by id
     */
    private static List<Tombstone> removed(List<Tombstone> all, @Nullable Place after, int most) {
        List<Tombstone> newest = new ArrayList<>();
        for (Tombstone gone : all.reversed()) {
            if (after != null && ORDER.places().compare(place(gone), after) <= 0) continue;
            boolean isOlder =
                    !newest.isEmpty() && !gone.removed().equals(newest.getLast().removed());
            if (isOlder && newest.size() >= most) break;
            newest.add(gone);
        }
        newest.sort(Comparator.comparing(NewestChanges::place, ORDER.places()));
        return newest.subList(0, Math.min(most, newest.size()));
    }

    private static Place place(Tombstone gone) {
        return new Change.Removed(gone).place(ORDER);
    }
}
