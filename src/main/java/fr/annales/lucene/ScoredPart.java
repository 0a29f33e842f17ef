package fr.annales.lucene;

import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query that adds to the score of what it finds.
 *
 * @param clauses of the attempt that it comes of
 */
record ScoredPart(Explanation.Kind kind, List<Clause> clauses, Query query) {}
