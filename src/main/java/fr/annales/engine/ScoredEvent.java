package fr.annales.engine;

import fr.annales.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event that an engine found.
 *
 * @param score greater is better, comparable within one answer only; null in an order of date
 */
public record ScoredEvent(Event event, @Nullable Float score) {}
