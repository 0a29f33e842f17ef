package fr.annales.lucene;

import fr.annales.search.Deadline;
import fr.annales.search.NearWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;

/** The forms of an index's words, searched for those that a typed one may stand for; a transposition is one slip. */
record NearForms(IndexReader reader, Deadline deadline) implements NearWords.Dictionary {
    /** Nobody misses the first letter. */
    private static final int SURE_LETTERS = 1;

    @Override
    public int events(String form) {
        try {
            return reader.docFreq(new Term(Schema.FORM, form));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> within(String form, int slips, int limit) {
        try {
            List<CountedForm> near = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(reader, Schema.FORM);
            if (terms == null) return List.of();
            TermsEnum matching = FuzzyQuery.getFuzzyAutomaton(form, slips, SURE_LETTERS, true)
                    .getTermsEnum(terms);
            while (matching.next() != null) {
                deadline.check();
                near.add(CountedForm.at(matching));
            }
            return near.stream().sorted().limit(limit).map(CountedForm::form).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
