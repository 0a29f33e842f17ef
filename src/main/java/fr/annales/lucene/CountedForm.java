package fr.annales.lucene;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.TermsEnum;

/** A form of the archive's words and how many events have it; in order, the most frequent first, ties by the alphabet. */
record CountedForm(String form, int documents) implements Comparable<CountedForm> {
    private static final Comparator<CountedForm> ORDER =
            Comparator.comparingInt(CountedForm::documents).reversed().thenComparing(CountedForm::form);

    /** The form that an enumeration stands at. */
    static CountedForm at(TermsEnum forms) throws IOException {
        return new CountedForm(forms.term().utf8ToString(), forms.docFreq());
    }

    @Override
    public int compareTo(CountedForm other) {
        return ORDER.compare(this, other);
    }
}
