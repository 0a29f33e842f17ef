package fr.annales.lucene;

import fr.annales.search.Deadline;
import fr.annales.search.Filters;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What is filtered and counted as one: the selection of a dimension does not narrow its own counts. */
interface Dimension {

    /** A name for the drill-down, unique in the index. */
    String name();

    /** The query of its selection, or null when nothing is selected. */
    @Nullable
    Query filter(Filters filters);

    /** Whether its counts are among the facets asked for. */
    boolean isAskedFor(Set<String> facets);

    /** A new tally at zero, which counts until a deadline. */
    Tally tally(Deadline deadline);
}
