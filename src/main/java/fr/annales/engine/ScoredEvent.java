package fr.annales.engine;

import fr.annales.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A hit: an event that an engine found, with its score.
 *
 * @param score greater is better, comparable within one answer only; null in an order of date
 */
public record ScoredEvent(Event event, @Nullable Float score) {}
