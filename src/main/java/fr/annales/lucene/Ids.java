package fr.annales.lucene;

import fr.annales.search.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The ids of the events, read off the dictionary of their field: no event is read. */
final class Ids {
    private Ids() {}

    /** Those of a stretch, in the order of the alphabet. */
    static List<String> of(IndexReader reader, int offset, int limit, Deadline deadline) throws IOException {
        deadline.check();
        List<String> ids = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Schema.ID);
        if (terms == null) return ids;
        TermsEnum all = terms.iterator();
        int place = 0;
        for (BytesRef id = all.next(); id != null && ids.size() < limit; id = all.next()) {
            deadline.check();
            if (place++ >= offset) ids.add(id.utf8ToString());
        }
        return ids;
    }
}
