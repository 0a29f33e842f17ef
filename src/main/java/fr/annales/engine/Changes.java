package fr.annales.engine;

import java.util.List;

/**
 * Events in the order of their changes.
 *
 * @param total the number of all changes, before and after the place asked for
 * @param events the events asked for, in order; the list reads each when it is got, as long as the snapshot is open, so
 *     that nobody need hold all of them in memory
 */
public record Changes(long total, List<RevisedEvent> events) {}
