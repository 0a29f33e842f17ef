package fr.annales.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Makes term queries of one field that hold their term states, so that each term is looked up once, however many
 * queries it is part of. Serves one call.
 */
final class KnownTerms {
    private final Segment segment;
    private final String field;
    private final Terms all;
    private final TermsEnum terms;
    private final Map<String, Query> known = new HashMap<>();

    KnownTerms(Segment segment, String field) throws IOException {
        this.segment = segment;
        this.field = field;
        this.all = segment.terms(field);
        this.terms = all.iterator();
    }

    /** All terms of the field. */
    Terms all() {
        return all;
    }

    /** The enumeration by which terms are looked up, to be read before the next call here. */
    TermsEnum terms() {
        return terms;
    }

    /** A query for the events that have a term; a {@link MatchNoDocsQuery} where none has. */
    Query query(String term) throws IOException {
        Query query = known.get(term);
        if (query == null) {
            query = terms.seekExact(new BytesRef(term)) ? at(terms) : MatchNoDocsQuery.INSTANCE;
            known.put(term, query);
        }
        return query;
    }

    /** A query for the events that have the term at which an enumeration of the field stands. */
    Query at(TermsEnum found) throws IOException {
        Term term = new Term(field, BytesRef.deepCopyOf(found.term()));
        LeafReaderContext context = segment.context();
        if (context == null) return MatchNoDocsQuery.INSTANCE;
        return new TermQuery(
                term,
                new TermStates(
                        segment.reader().getContext(),
                        found.termState(),
                        context.ord,
                        found.docFreq(),
                        found.totalTermFreq()));
    }
}
