package fr.annales.search;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Tombstone;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges events and tombstones in one order of changes. An event is read when its turn has come, since texts may be
 * long.
 */
final class MergedChanges implements Iterator<Change> {
    private final Iterator<Change> present;
    private final Iterator<Change> removed;
    private final Comparator<Change> order;
    private @Nullable Change nextPresent;
    private @Nullable Change nextRemoved;

    /** Merges two streams that are in that order. */
    MergedChanges(Stream<RevisedEvent> present, Stream<Tombstone> removed, ChangeOrder order) {
        this.present = present.<Change>map(Change.Present::new).iterator();
        this.removed = removed.<Change>map(Change.Removed::new).iterator();
        this.order = Comparator.comparing(change -> change.place(order), order.places());
    }

    @Override
    public boolean hasNext() {
        if (nextPresent == null && present.hasNext()) nextPresent = present.next();
        if (nextRemoved == null && removed.hasNext()) nextRemoved = removed.next();
        return nextPresent != null || nextRemoved != null;
    }

    @Override
    public Change next() {
        if (!hasNext()) throw new NoSuchElementException();
        Change event = nextPresent;
        Change gone = nextRemoved;
        if (event != null && (gone == null || order.compare(event, gone) <= 0)) {
            nextPresent = null;
            return event;
        }
        nextRemoved = null;
        return Objects.requireNonNull(gone);
    }
}
