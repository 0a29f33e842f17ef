package fr.annales.lucene;

import fr.annales.engine.Filters;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The dimension of the concepts of one vocabulary.
 *
 * @param ids the ids of the concepts that events have, by ordinal
 */
record ConceptDimension(String facet, List<String> ids) implements Dimension {

    static ConceptDimension of(String facet, Segment segment) throws IOException {
        return new ConceptDimension(facet, Dimension.values(Schema.concepts(facet), segment, BytesRef::utf8ToString));
    }

    @Override
    public String field() {
        return Schema.concepts(facet);
    }

    @Override
    public @Nullable Query filter(Filters filters) {
        Set<String> selected = filters.concepts(facet);
        if (selected.isEmpty()) return null;
        return KeywordField.newSetQuery(
                field(), selected.stream().map(BytesRef::new).toList());
    }

    @Override
    public boolean isAskedFor(Set<String> facets) {
        return facets.contains(facet);
    }

    /** The counts by id, without zeros. */
    Map<String, Integer> counts(OrdinalCounts counted) {
        int[] counts = counted.counts();
        int nonZero = 0;
        for (int count : counts) if (count > 0) nonZero++;
        Map<String, Integer> byId = HashMap.newHashMap(nonZero);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) byId.put(ids.get(ordinal), counts[ordinal]);
        }
        return byId;
    }
}
