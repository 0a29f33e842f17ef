package fr.annales.search;

import fr.annales.engine.Attempt;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Goes through all that a question finds, in the order of date, good as long as its snapshot is open. The engine is
 * asked for a part at a time, so that never more than one is in memory, and none is asked for before it is needed.
 */
public final class EventCursor implements Iterator<Event> {
    /** Events of a part: enough that asking for one is little beside reading it. */
    private static final int PART = 500;

    private final Snapshot snapshot;
    private final Request request;
    private final Attempt attempt;
    private final long total;
    private List<Event> part = List.of();
    private int next;
    private long left;

    EventCursor(Snapshot snapshot, Request request, Attempt attempt, long total) {
        this.snapshot = snapshot;
        this.request = request;
        this.attempt = attempt;
        this.total = total;
        this.left = total;
    }

    /** How many events there are in all, exactly. */
    public long total() {
        return total;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    /**
     * The next event.
     *
     * @throws fr.annales.engine.EngineFailure when the engine cannot go on
     */
    @Override
    public Event next() {
        if (!hasNext()) throw new NoSuchElementException("all %d events were read".formatted(total));
        if (next == part.size()) {
            String last = part.isEmpty() ? null : part.getLast().id();
            part = snapshot.events(request.inOrderOfDate(attempt, last, PART));
            next = 0;
            if (part.isEmpty()) throw new IllegalStateException("%d events of %d are missing".formatted(left, total));
        }
        left--;
        return part.get(next++);
    }
}
