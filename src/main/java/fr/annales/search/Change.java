package fr.annales.search;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;

/** A change of an archive: an event that was added, changed or removed. */
public sealed interface Change {

    /** An event that was added or changed. */
    record Present(RevisedEvent revised) implements Change {
        public Event event() {
            return revised.event();
        }

        @Override
        public String id() {
            return event().id();
        }

        @Override
        public Instant time(ChangeOrder order) {
            return order.time(revised.revision());
        }
    }

    /** An event that was removed. */
    record Removed(Tombstone tombstone) implements Change {
        @Override
        public String id() {
            return tombstone.id();
        }

        @Override
        public Instant time(ChangeOrder order) {
            return tombstone.removed();
        }
    }

    /** The id of the event. */
    String id();

    /** The time of the change that an order compares. */
    Instant time(ChangeOrder order);

    /** The place of the change in an order. */
    default ChangeRequest.Place place(ChangeOrder order) {
        return new ChangeRequest.Place(time(order), id());
    }
}
