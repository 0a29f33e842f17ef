package fr.annales.lucene;

import fr.annales.engine.Filters;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The dimension of the concepts of one vocabulary. */
final class ConceptDimension implements Dimension {
    private final Vocabulary vocabulary;
    private final int[] places;

    /** @param places in the vocabulary, from 1, by the ordinals of the field */
    private ConceptDimension(Vocabulary vocabulary, int[] places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    static ConceptDimension of(Vocabulary vocabulary, Segment segment) throws IOException {
        Map<String, Integer> places = PackedConcepts.places(vocabulary);
        List<Integer> byOrdinal = Dimension.values(
                Schema.concepts(vocabulary.facet().id()),
                segment,
                id -> Objects.requireNonNull(places.get(id.utf8ToString())));
        return new ConceptDimension(
                vocabulary, byOrdinal.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The id of the facet. */
    String facet() {
        return vocabulary.facet().id();
    }

    @Override
    public String field() {
        return Schema.concepts(facet());
    }

    @Override
    public OrdinalColumn column(LeafReader segment) throws IOException {
        return new PackedConcepts.Column(
                vocabulary.concepts().size(),
                DocValues.getNumeric(segment, Schema.packed(facet())),
                DocValues.getSortedSet(segment, field()),
                places);
    }

    @Override
    public @Nullable Query filter(Filters filters) {
        Set<String> selected = filters.concepts(facet());
        if (selected.isEmpty()) return null;
        return KeywordField.newSetQuery(
                field(), selected.stream().map(BytesRef::new).toList());
    }

    @Override
    public boolean isAskedFor(Set<String> facets) {
        return facets.contains(facet());
    }

    /** The counts by id, without zeros. */
    Map<String, Integer> counts(OrdinalCounts counted) {
        int[] counts = counted.counts();
        int nonZero = 0;
        for (int count : counts) if (count > 0) nonZero++;
        Map<String, Integer> byId = HashMap.newHashMap(nonZero);
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] > 0) byId.put(vocabulary.concepts().get(place - 1).id(), counts[place]);
        }
        return byId;
    }
}
