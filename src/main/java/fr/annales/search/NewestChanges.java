package fr.annales.search;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest.Place;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Tombstone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of changes from the newest: events among what a search finds, and what went. Of long texts it holds only the
 * beginning, for a page of whole ones might fill the memory.
 *
 * @param events the newest first, {@linkplain Hit#shortened shortened}
 * @param removed the newest first
 * @param next the place after which older ones may follow, or null at the end
 */
public record NewestChanges(
        List<RevisedEvent> events,
        List<Tombstone> removed,
        @Nullable Place next) {
    /** That of {@link ChangeOrder#NEWEST}. */
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::time).reversed().thenComparing(Place::id);

    public NewestChanges {
        events = List.copyOf(events);
        removed = List.copyOf(removed);
    }

    /**
     * The page of a question that begins after a place, or with null at the newest; as many changes as the question
     * asks for, in all.
     *
     * @param withRemoved whether what went is told too, of which nobody knows whether a narrower search would have
     *     found it
     */
    public static NewestChanges of(Search search, Question question, @Nullable Place after, boolean withRemoved) {
        int size = question.size();
        List<RevisedEvent> events = new ArrayList<>();
        List<Tombstone> removed = new ArrayList<>();
        Iterator<RevisedEvent> present = search.newest(question, after).events().iterator();
        Iterator<Tombstone> gone = withRemoved
                ? removed(search.snapshot().removed(), after, size).iterator()
                : List.<Tombstone>of().iterator();
        RevisedEvent event = next(present);
        Tombstone tombstone = next(gone);
        Place last = null;
        while (events.size() + removed.size() < size && (event != null || tombstone != null)) {
            if (event != null && (tombstone == null || ORDER.compare(place(event), place(tombstone)) < 0)) {
                events.add(new RevisedEvent(Hit.shortened(event.event()), event.revision()));
                last = place(event);
                event = next(present);
            } else if (tombstone != null) {
                removed.add(tombstone);
                last = place(tombstone);
                tombstone = next(gone);
            }
        }
        return new NewestChanges(events, removed, events.size() + removed.size() < size ? null : last);
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    /**
     * The first tombstones after a place.
     *
     * @param all from the oldest; those of one time, which one publication makes any number of, are put in order by id
     */
    private static List<Tombstone> removed(List<Tombstone> all, @Nullable Place after, int most) {
        List<Tombstone> newest = new ArrayList<>();
        for (Tombstone gone : all.reversed()) {
            if (after != null && ORDER.compare(place(gone), after) <= 0) continue;
            boolean isOlder =
                    !newest.isEmpty() && !gone.removed().equals(newest.getLast().removed());
            if (isOlder && newest.size() >= most) break;
            newest.add(gone);
        }
        newest.sort(Comparator.comparing(NewestChanges::place, ORDER));
        return newest.subList(0, Math.min(most, newest.size()));
    }

    private static Place place(RevisedEvent event) {
        return new Place(event.revision().modified(), event.event().id());
    }

    private static Place place(Tombstone gone) {
        return new Place(gone.removed(), gone.id());
    }
}
