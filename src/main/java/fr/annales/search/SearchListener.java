package fr.annales.search;

import fr.annales.engine.Step;
import java.util.List;

/** Is told of searches for words, by many threads at once: it neither waits nor throws. */
public interface SearchListener {
    /** Takes no note of anything. */
    SearchListener NONE = _ -> {};

    /** A search for words was answered by a step of the ladder; that it found nothing is told by the last one. */
    void answered(Step step);

    /** Whether it wants to be told {@link #unmatched}, which costs a call of the engine where not every word was found. */
    default boolean wantsUnmatched() {
        return false;
    }

    /**
     * The archive lacks some words that were asked for.
     *
     * @param words without case and accents, letters and hyphens only, each once; at least one
     */
    default void unmatched(List<String> words) {}
}
