package fr.annales.exchange;

import fr.annales.event.Event;
import java.io.IOException;

/** Writes events one after the other in a format that others read, and keeps none of them. */
public interface EventWriter {

    /** Writes one event; what stands before the first was written before. */
    void write(Event event) throws IOException;

    /** Writes what stands after the last one. */
    default void end() throws IOException {
        // Most formats have nothing there.
    }
}
