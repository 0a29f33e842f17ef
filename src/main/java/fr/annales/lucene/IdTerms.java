package fr.annales.lucene;

import fr.annales.engine.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The ids of the events, read off the dictionary of their field: no event is read. */
final class IdTerms {
    private IdTerms() {}

    /** Those after one, in the order of the alphabet; null begins at the first. */
    static List<String> after(@Nullable String after, int limit, IndexReader reader, Deadline deadline)
            throws IOException {
        deadline.check();
        List<String> ids = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Schema.ID);
        if (terms == null) return ids;
        TermsEnum all = terms.iterator();
        for (BytesRef id = first(after, all); id != null && ids.size() < limit; id = all.next()) {
            deadline.check();
            ids.add(id.utf8ToString());
        }
        return ids;
    }

    /**
     * When the events of some ids were changed last, as it stands in the index.
     *
     * @throws IllegalArgumentException where one is of no event
     */
    static List<Long> modified(List<String> ids, IndexReader reader, Deadline deadline) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.ID);
        List<Long> modified = new ArrayList<>(ids.size());
        if (terms == null) return modified;
        TermsEnum all = terms.iterator();
        PostingsEnum postings = null;
        NumericDocValues times = MultiDocValues.getNumericValues(reader, Schema.MODIFIED);
        for (String id : ids) {
            deadline.check();
            if (times == null || !all.seekExact(new BytesRef(id)))
                throw new IllegalArgumentException("no event of this version: " + id);
            postings = all.postings(postings, PostingsEnum.NONE);
            int document = postings.nextDoc();
            // Times are read forwards only.
            if (document < times.docID()) times = MultiDocValues.getNumericValues(reader, Schema.MODIFIED);
            if (times == null || !times.advanceExact(document))
                throw new IllegalStateException("an event without a time: " + id);
            modified.add(times.longValue());
        }
        return modified;
    }

    private static @Nullable BytesRef first(@Nullable String after, TermsEnum all) throws IOException {
        if (after == null) return all.next();
        return switch (all.seekCeil(new BytesRef(after))) {
            case FOUND -> all.next();
            case NOT_FOUND -> all.term();
            case END -> null;
        };
    }
}
