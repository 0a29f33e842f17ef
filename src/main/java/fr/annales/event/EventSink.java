package fr.annales.event;

import java.io.IOException;

/** Takes the events of an archive, one after the other. */
@FunctionalInterface
public interface EventSink {

    /**
     * Takes the next event.
     *
     * @throws IOException when it cannot go on; whoever hands over events stops then, and passes this on
     */
    void accept(Event event) throws IOException;
}
