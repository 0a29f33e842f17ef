package fr.annales.lucene;

import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query that adds a part to the score of the events it finds.
 *
 * @param clauses the clauses of the attempt that it comes from
 */
record ScoredPart(Explanation.Kind kind, List<Clause> clauses, Query query) {}
