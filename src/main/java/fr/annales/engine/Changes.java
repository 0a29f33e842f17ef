package fr.annales.engine;

import java.util.List;

/**
 * Events in the order of their changes.
 *
 * @param total how many there are in all, before and after the place asked for
 * @param events those asked for
 */
public record Changes(long total, List<RevisedEvent> events) {
    public Changes {
        events = List.copyOf(events);
    }
}
