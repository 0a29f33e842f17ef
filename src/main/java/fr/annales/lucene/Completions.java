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
import org.apache.lucene.util.StringHelper;

/** The words of the archive that begin in a certain way. */
final class Completions {
    /** One letter may begin a large part of all words: beyond this many, the rest in the order of the alphabet is not looked at. */
    private static final int MOST_LOOKED_AT = 10_000;

    private Completions() {}

    /** The forms that begin so, the most frequent first. */
    static List<String> of(IndexReader reader, String beginning, int limit, Deadline deadline) throws IOException {
        deadline.check();
        Terms terms = MultiTerms.getTerms(reader, Schema.FORM);
        if (terms == null) return List.of();
        List<CountedForm> completions = new ArrayList<>();
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum forms = terms.iterator();
        boolean found = forms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (found && StringHelper.startsWith(forms.term(), prefix) && completions.size() < MOST_LOOKED_AT) {
            deadline.check();
            completions.add(CountedForm.at(forms));
            found = forms.next() != null;
        }
        return completions.stream().sorted().limit(limit).map(CountedForm::form).toList();
    }
}
