package fr.annales.engine;

import fr.annales.event.Event;
import org.jspecify.annotations.Nullable;

/** The event before and the event after another in the order of date, each null where there is none. */
public record Neighbours(@Nullable Event previous, @Nullable Event next) {

    public static final Neighbours NONE = new Neighbours(null, null);
}
