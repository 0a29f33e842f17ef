package fr.annales.lucene;

import fr.annales.engine.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of drill sideways: facets that are filtered and counted together, so that a selection in them does not
 * narrow their counts.
 */
sealed interface Dimension permits TimeDimension, ConceptDimension {

    /** The field of its values; it names the dimension. */
    String field();

    /** The query for its selection, or null when nothing is selected. */
    @Nullable
    Query filter(Filters filters);

    /** Whether any of its facets is asked for. */
    boolean isAskedFor(Set<String> facets);

    /** The values of the documents of the one segment, to be read forwards. */
    OrdinalColumn column(LeafReader segment) throws IOException;

    /** The values of a field by ordinal, each read by a function. */
    static <T> List<T> values(String field, Segment segment, Function<BytesRef, T> read) throws IOException {
        SortedSetDocValues values = segment.values(field);
        List<T> byOrdinal = new ArrayList<>();
        for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++)
            byOrdinal.add(read.apply(values.lookupOrd(ordinal)));
        return List.copyOf(byOrdinal);
    }
}
