package fr.annales.engine;

import fr.annales.event.Event;

/** An event, and when it changed. */
public record RevisedEvent(Event event, Revision revision) {

    /** This event with an empty text. */
    public RevisedEvent withoutText() {
        return new RevisedEvent(event.withText(""), revision);
    }
}
