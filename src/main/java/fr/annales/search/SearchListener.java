package fr.annales.search;

import fr.annales.engine.Step;
import java.util.List;

/** A listener to searches for words. It is called by many threads at once, and must neither wait nor throw. */
public interface SearchListener {
    /** A listener that ignores all. */
    SearchListener NONE = _ -> {};

    /** A search for words was answered by a step of the ladder, or by none, which is told as the last step. */
    void answered(Step step);

    /**
     * Whether it wants to be told {@link #unmatched}, which costs a call to the engine where not every word was found.
     */
    default boolean wantsUnmatched() {
        return false;
    }

    /**
     * No event has some words that were asked for.
     *
     * @param words the words without case and accents, of letters and hyphens only, each once; at least one
     */
    default void unmatched(List<String> words) {}
}
