package fr.annales.search;

import fr.annales.french.Range;
import java.util.List;

/**
 * A question that may have been meant instead, and that finds something.
 *
 * @param text the question as it was typed, with other words in the place of those that the archive does not have
 * @param changed the ranges of the other words in the text
 */
public record DidYouMean(String text, List<Range> changed) {
    public DidYouMean {
        changed = List.copyOf(changed);
    }
}
