package fr.annales.search;

import fr.annales.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event that answers a question.
 *
 * @param score null in an order of date
 * @param title the title with its matches, or null where no words were asked
 * @param text the best passage of the text with its matches, or null where no words were asked
 */
public record Hit(
        Event event,
        @Nullable Float score,
        @Nullable Snippet title,
        @Nullable Snippet text) {}
