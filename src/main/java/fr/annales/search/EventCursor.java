package fr.annales.search;

import fr.annales.engine.Attempt;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An iterator over all events that a question finds, in the order of date, usable as long as its snapshot is open. It
 * asks the engine for one part at a time, when it is needed, so that no more than one part is in memory.
 */
public final class EventCursor implements Iterator<Event> {
    /** The events of a part: so many that the call for a part costs little beside reading it. */
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

    /** The exact number of all events. */
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
     * @throws fr.annales.engine.EngineException when the engine cannot go on
     */
    @Override
    public Event next() {
        if (!hasNext()) throw new NoSuchElementException("all %s events were read".formatted(total));
        if (next == part.size()) {
            String last = part.isEmpty() ? null : part.getLast().id();
            part = snapshot.events(request.inOrderOfDate(attempt, last, PART));
            next = 0;
            if (part.isEmpty()) throw new IllegalStateException("%s events of %s are missing".formatted(left, total));
        }
        left--;
        return part.get(next++);
    }
}
