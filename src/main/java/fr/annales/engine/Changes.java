package fr.annales.engine;

import java.util.List;

/**
 * Events in the order of their changes.
 *
 * @param total how many there are in all, before and after the place asked for
 * @param events those asked for, in order; each is read when it is got, while the snapshot is open, so that whoever
 *     needs a part of each need not hold all of them
 */
public record Changes(long total, List<RevisedEvent> events) {}
