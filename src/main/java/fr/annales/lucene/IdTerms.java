package fr.annales.lucene;

import fr.annales.engine.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds events by their ids in the term dictionary of the field; no search is run, and no event is read. */
record IdTerms(Segment segment, Deadline deadline) {

    /** The ids after one in ascending order; null begins with the first. */
    List<String> after(@Nullable String after, int limit) throws IOException {
        deadline.check();
        List<String> ids = new ArrayList<>();
        TermsEnum all = segment.terms(Schema.ID).iterator();
        for (BytesRef id = first(after, all); id != null && ids.size() < limit; id = all.next()) {
            deadline.check();
            ids.add(id.utf8ToString());
        }
        return ids;
    }

    private static @Nullable BytesRef first(@Nullable String after, TermsEnum all) throws IOException {
        if (after == null) return all.next();
        return switch (all.seekCeil(new BytesRef(after))) {
            case FOUND -> all.next();
            case NOT_FOUND -> all.term();
            case END -> null;
        };
    }

    /** The document of an id or of a former id, or -1. */
    int document(String id) throws IOException {
        deadline.check();
        int document = document(id, segment.terms(Schema.ID).iterator());
        return document >= 0
                ? document
                : document(id, segment.terms(Schema.ALIAS).iterator());
    }

    private static int document(String id, TermsEnum ids) throws IOException {
        return ids.seekExact(new BytesRef(id))
                ? ids.postings(null, PostingsEnum.NONE).nextDoc()
                : -1;
    }

    /**
     * The document of an id that must exist.
     *
     * @throws IllegalArgumentException where it does not
     */
    int required(String id) throws IOException {
        return known(id, document(id));
    }

    private static int known(String id, int document) {
        if (document < 0) throw new IllegalArgumentException("no event of this version: " + id);
        return document;
    }

    /**
     * The times at which the events of some ids were changed last, as they are written in the index.
     *
     * @throws IllegalArgumentException where one is of no event
     */
    List<Long> modified(List<String> ids) throws IOException {
        List<Long> modified = new ArrayList<>(ids.size());
        TermsEnum all = segment.terms(Schema.ID).iterator();
        NumericDocValues times = segment.numbers(Schema.MODIFIED);
        for (String id : ids) {
            deadline.check();
            int document = known(id, document(id, all));
            // Doc values are read forwards only.
            if (document < times.docID()) times = segment.numbers(Schema.MODIFIED);
            if (!times.advanceExact(document)) throw new IllegalStateException("an event without a time: " + id);
            modified.add(times.longValue());
        }
        return modified;
    }
}
