package fr.annales.search;

import fr.annales.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that answers a question.
 *
 * @param score null in an order of date
 * @param title the title with its matches, or null where no words were asked
 * @param text the best passage of the text with its matches, or null where no words were asked
 * @param reasons why it answers, where that was asked for
 */
public record Hit(
        Event event,
        @Nullable Float score,
        @Nullable Snippet title,
        @Nullable Snippet text,
        List<Reason> reasons) {

    public Hit {
        reasons = List.copyOf(reasons);
    }

    /** The same with reasons. */
    Hit because(List<Reason> others) {
        return new Hit(event, score, title, text, others);
    }
}
