package fr.annales.lucene;

import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.search.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;

/** The words of the archive that someone may have meant who typed another one. */
final class NearForms {
    /** Nobody misses the first letter. */
    private static final int SURE_LETTERS = 1;

    private NearForms() {}

    /** The words with fewest slips, the most frequent first, at most so many; a transposition is one slip. */
    static List<Token> of(IndexReader reader, String form, int slips, int limit, Deadline deadline) throws IOException {
        for (int within = 1; within <= slips && limit > 0; within++) {
            List<Token> near = within(reader, form, within, limit, deadline);
            if (!near.isEmpty()) return near;
        }
        return List.of();
    }

    private static List<Token> within(IndexReader reader, String form, int slips, int limit, Deadline deadline)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.FORM);
        if (terms == null) return List.of();
        List<CountedForm> near = new ArrayList<>();
        TermsEnum matching =
                FuzzyQuery.getFuzzyAutomaton(form, slips, SURE_LETTERS, true).getTermsEnum(terms);
        while (matching.next() != null) {
            deadline.check();
            near.add(CountedForm.at(matching));
        }
        return near.stream()
                .sorted()
                .limit(limit)
                .flatMap(found -> French.tokens(found.form()).stream())
                .toList();
    }
}
