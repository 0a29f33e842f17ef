package fr.annales.lucene;

import fr.annales.search.Deadline;
import fr.annales.search.Filters;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The concepts of one vocabulary: several selected ones widen. */
record ConceptDimension(String facet) implements Dimension {

    @Override
    public String name() {
        return Schema.concepts(facet);
    }

    @Override
    public @Nullable Query filter(Filters filters) {
        Set<String> selected = filters.concepts(facet);
        if (selected.isEmpty()) return null;
        List<BytesRef> ids = selected.stream().map(BytesRef::new).toList();
        return KeywordField.newSetQuery(name(), ids);
    }

    @Override
    public boolean isAskedFor(Set<String> facets) {
        return facets.contains(facet);
    }

    @Override
    public Tally tally(Deadline deadline) {
        return new Ordinals(this, deadline);
    }

    /** Counts by ordinals in an array; ids are looked up once, at the end. */
    static final class Ordinals extends Tally {
        private final ConceptDimension dimension;
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] counts = {};

        private Ordinals(ConceptDimension dimension, Deadline deadline) {
            super(deadline);
            this.dimension = dimension;
        }

        String facet() {
            return dimension.facet;
        }

        @Override
        Leaf leaf(LeafReaderContext context) throws IOException {
            values = DocValues.getSortedSet(context.reader(), dimension.name());
            counts = new int[Math.toIntExact(values.getValueCount())];
            return this::count;
        }

        private void count(int document) throws IOException {
            if (!values.advanceExact(document)) return;
            for (int i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
        }

        /** The counts by id, without zeros. */
        Map<String, Integer> counts() throws IOException {
            Map<String, Integer> byId = new HashMap<>();
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) byId.put(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal]);
            }
            return byId;
        }
    }
}
