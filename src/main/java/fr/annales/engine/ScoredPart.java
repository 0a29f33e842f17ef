package fr.annales.engine;

import java.util.List;

/**
 * A query that adds a part to the score of the events it finds.
 *
 * @param clauses the clauses of the attempt that it comes from
 */
public record ScoredPart(Explanation.Kind kind, List<Clause> clauses, EventQuery query) {

    /** Whether it looks into titles, whose words are among all words too, so that no event needs it. */
    public boolean isInTitle() {
        return kind == Explanation.Kind.TITLE;
    }

    /** Whether each event of an attempt meets its clause, so that it does not count towards the minimum. */
    public boolean isNeeded(Attempt attempt) {
        return attempt.needsEvery() || clauses.getFirst().isAlwaysNeeded();
    }
}
