package fr.annales.lucene;

import fr.annales.search.Filters;
import java.io.IOException;
import java.util.ArrayList;
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
    public Tally tally() {
        return new Ordinals(this);
    }

    /** Counts by ordinals in an array for each segment; ids are looked up once, at the end. */
    static final class Ordinals extends Tally {
        private static final class Segment {
            private final SortedSetDocValues values;
            private final int[] counts;

            private Segment(SortedSetDocValues values) {
                this.values = values;
                this.counts = new int[Math.toIntExact(values.getValueCount())];
            }

            private void count(int document) throws IOException {
                if (!values.advanceExact(document)) return;
                for (int i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
            }
        }

        private final ConceptDimension dimension;
        private final List<Segment> segments = new ArrayList<>();

        private Ordinals(ConceptDimension dimension) {
            this.dimension = dimension;
        }

        String facet() {
            return dimension.facet;
        }

        @Override
        Leaf leaf(LeafReaderContext context) throws IOException {
            Segment segment = new Segment(DocValues.getSortedSet(context.reader(), dimension.name()));
            segments.add(segment);
            return segment::count;
        }

        @Override
        void add(Tally other) {
            segments.addAll(((Ordinals) other).segments);
        }

        /** The counts by id, without zeros. */
        Map<String, Integer> counts() throws IOException {
            Map<String, Integer> sums = new HashMap<>();
            for (Segment segment : segments) {
                for (int ordinal = 0; ordinal < segment.counts.length; ordinal++) {
                    int count = segment.counts[ordinal];
                    if (count > 0) sums.merge(segment.values.lookupOrd(ordinal).utf8ToString(), count, Integer::sum);
                }
            }
            return sums;
        }
    }
}
