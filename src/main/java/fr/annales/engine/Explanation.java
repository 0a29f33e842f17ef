package fr.annales.engine;

import java.util.List;

/**
 * The score of an event as a sum of parts.
 *
 * @param id of the event
 * @param parts one for each clause of the attempt that the event meets, and for what it meets of several together;
 *     their scores add up to the score of the event
 */
public record Explanation(String id, List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a score.
     *
     * @param clauses the clauses of the attempt that it comes from: one, two that stand near each other, or all
     * @param score what it adds, perhaps nothing
     */
    public record Part(Kind kind, List<Clause> clauses, float score) {
        public Part {
            clauses = List.copyOf(clauses);
        }
    }

    /** The kinds of parts, whose weights are in {@link Scoring}. */
    public enum Kind {
        /** A clause that the event meets with any of its words. */
        WORDS,
        /** A clause that the event meets with words of its title, which adds to {@link #WORDS}. */
        TITLE,
        /** That the event meets every clause. */
        EVERY_WORD,
        /** A word that the event has exactly as it was typed. */
        EXACT,
        /** A phrase of which the event has each word exactly as it was typed. */
        EXACT_PHRASE,
        /** Two words of the question that stand near each other. */
        PROXIMITY
    }
}
