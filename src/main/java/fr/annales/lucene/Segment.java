package fr.annales.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The one segment of an index, with access to its terms and doc values; a field that no event has is empty. As there is
 * one segment only, the number of a document is the same in the segment and in the index.
 *
 * @param reader the reader of the whole index
 * @param context the segment; null where the index has no event, and so no segment
 */
record Segment(IndexReader reader, @Nullable LeafReaderContext context) {

    /**
     * The segment of an index.
     *
     * @throws IndexFolderException when there are several, which {@link LucenePublisher} never leaves
     */
    static Segment of(IndexReader reader) throws IndexFolderException {
        List<LeafReaderContext> segments = reader.leaves();
        if (segments.size() > 1)
            throw new IndexFolderException("l’index compte plusieurs segments : un autre programme l’a écrit", null);
        return new Segment(reader, segments.isEmpty() ? null : segments.getFirst());
    }

    /** The number of events. */
    int size() {
        return reader.maxDoc();
    }

    /** The terms of a field. */
    Terms terms(String field) throws IOException {
        return Terms.getTerms(context == null ? new ParallelLeafReader() : context.reader(), field);
    }

    /** The document frequency of a term. */
    int frequency(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term));
    }

    /** The numeric doc values of a field, to be read forwards. */
    NumericDocValues numbers(String field) throws IOException {
        return context == null ? DocValues.emptyNumeric() : DocValues.getNumeric(context.reader(), field);
    }

    /** The values of a field by their ordinals, to be read forwards. */
    SortedSetDocValues values(String field) throws IOException {
        return context == null ? DocValues.emptySortedSet() : DocValues.getSortedSet(context.reader(), field);
    }
}
