package fr.annales.search;

import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;

/** A change of an archive: an event that came or was changed, or one that went. */
public sealed interface Change {

    /** An event that is there. */
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

    /** An event that went. */
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

    /** When it was, by what an order goes by. */
    Instant time(ChangeOrder order);

    /** Where it stands in an order. */
    default ChangeRequest.Place place(ChangeOrder order) {
        return new ChangeRequest.Place(time(order), id());
    }
}
