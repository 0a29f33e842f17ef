package fr.annales.lucene;

import fr.annales.engine.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A dimension of facets, filtered and counted as one: the selection of a dimension does not narrow its own counts. */
sealed interface Dimension permits TimeDimension, ConceptDimension {

    /** The field whose values are counted by their ordinals; it names the dimension. */
    String field();

    /** The query of its selection, or null when nothing is selected. */
    @Nullable
    Query filter(Filters filters);

    /** Whether its counts are among the facets asked for. */
    boolean isAskedFor(Set<String> facets);

    /** The documents of the one segment as runs of one value of the field, or null where these are many. */
    default @Nullable OrdinalRuns runs() {
        return null;
    }

    /** What the values of a field say, by ordinal. */
    static <T> List<T> values(String field, Segment segment, Function<BytesRef, T> read) throws IOException {
        SortedSetDocValues values = segment.values(field);
        List<T> byOrdinal = new ArrayList<>();
        for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++)
            byOrdinal.add(read.apply(values.lookupOrd(ordinal)));
        return List.copyOf(byOrdinal);
    }
}
