package fr.annales.engine;

import java.util.List;

/**
 * What the score of an event is made of.
 *
 * @param id of the event
 * @param parts what of the attempt it has: their scores add up to its own
 */
public record Explanation(String id, List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a score.
     *
     * @param clauses of the attempt that it comes of: one, two that stand near each other, or all
     * @param score what it adds, perhaps nothing
     */
    public record Part(Kind kind, List<Clause> clauses, float score) {
        public Part {
            clauses = List.copyOf(clauses);
        }
    }

    /** What adds to a score: {@link Scoring} has what each weighs. */
    public enum Kind {
        /** A clause in all words of the event. */
        WORDS,
        /** The same in its title, once more. */
        TITLE,
        /** That it has every clause. */
        EVERY_WORD,
        /** A word as it was typed. */
        EXACT,
        /** A phrase of which it has each word as it was typed. */
        EXACT_PHRASE,
        /** Two words near each other. */
        PROXIMITY
    }
}
