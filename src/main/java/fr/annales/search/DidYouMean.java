package fr.annales.search;

import fr.annales.french.Range;
import java.util.List;

/**
 * A question that may be meant instead, which finds something.
 *
 * @param text as it would be typed: what was typed, but for the words that the archive does not have
 * @param changed where the other words stand in it
 */
public record DidYouMean(String text, List<Range> changed) {
    public DidYouMean {
        changed = List.copyOf(changed);
    }
}
