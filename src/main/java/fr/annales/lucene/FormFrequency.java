package fr.annales.lucene;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.TermsEnum;

/**
 * A form of the archive's words and how many events have it; in order, the most frequent first, ties by the alphabet.
 */
record FormFrequency(String form, int documents) implements Comparable<FormFrequency> {
    private static final Comparator<FormFrequency> ORDER =
            Comparator.comparingInt(FormFrequency::documents).reversed().thenComparing(FormFrequency::form);

    /** The form that an enumeration stands at. */
    static FormFrequency at(TermsEnum forms) throws IOException {
        return new FormFrequency(forms.term().utf8ToString(), forms.docFreq());
    }

    @Override
    public int compareTo(FormFrequency other) {
        return ORDER.compare(this, other);
    }
}
