package fr.annales.archive;

import fr.annales.event.Event;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The events of one file, in its order, before they are held to the rules; only one is in memory at a time. */
interface RawEvents {

    /**
     * An event before it is held to the rules.
     *
     * @param complaints where what is found wrong with it is told
     */
    record RawEvent(Value.Structure fields, Diagnostics complaints) {
        /** What became of it, with its place. */
        LocatedEvent located(Event event) {
            return new LocatedEvent(event, complaints.file(), fields.line(), complaints.row());
        }
    }

    /** The next event that has a form at all, or null at the end; what has none is told and passed over. */
    @Nullable
    RawEvent next() throws IOException;
}
