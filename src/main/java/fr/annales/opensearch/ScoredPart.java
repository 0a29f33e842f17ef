package fr.annales.opensearch;

import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import java.util.List;

/**
 * A query that adds to the score of what it finds.
 *
 * @param clauses of the attempt that it comes of
 */
record ScoredPart(Explanation.Kind kind, List<Clause> clauses, Query query) {
    boolean isInTitle() {
        return kind == Explanation.Kind.TITLE;
    }
}
