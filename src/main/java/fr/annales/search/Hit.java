package fr.annales.search;

import fr.annales.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that answers a question.
 *
 * @param event the event, whose text may be cut
 * @param isTruncated whether its text is cut, after {@value #LONGEST_TEXT} characters
 * @param score null in an order of date
 * @param title the title with its matches, or null where no words were asked
 * @param text the best passage of the text with its matches, or null where no words were asked
 * @param reasons the reasons why it answers, where they were asked for
 */
public record Hit(
        Event event,
        boolean isTruncated,
        @Nullable Float score,
        @Nullable Snippet title,
        @Nullable Snippet text,
        List<Reason> reasons) {
    /**
     * The longest text of an event in a list of events, in UTF-16 units; a page of whole texts might have a hundred
     * million.
     */
    public static final int LONGEST_TEXT = 10_000;

    public Hit {
        reasons = List.copyOf(reasons);
    }

    /** A hit of a whole event, without reasons. */
    static Hit of(Event event, @Nullable Float score, @Nullable Snippet title, @Nullable Snippet passage) {
        return new Hit(shortened(event), event.text().length() > LONGEST_TEXT, score, title, passage, List.of());
    }

    /** An event as it stands in a list: with no more than the first {@value #LONGEST_TEXT} characters of its text. */
    public static Event shortened(Event event) {
        String text = event.text();
        if (text.length() <= LONGEST_TEXT) return event;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return event.withText(text.substring(0, end));
    }

    /** This hit with reasons. */
    Hit because(List<Reason> others) {
        return new Hit(event, isTruncated, score, title, text, others);
    }
}
