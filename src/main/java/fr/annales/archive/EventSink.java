package fr.annales.archive;

import fr.annales.event.Event;
import java.io.IOException;

/** Takes the events of an archive one by one, as they are read. */
@FunctionalInterface
public interface EventSink {
    void accept(Event event) throws IOException;
}
