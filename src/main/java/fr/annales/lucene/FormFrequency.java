package fr.annales.lucene;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.TermsEnum;

/**
 * A form of the archive's words with its document frequency. The order is by frequency, the most frequent first, then
 * alphabetical.
 */
record FormFrequency(String form, int documents) implements Comparable<FormFrequency> {
    private static final Comparator<FormFrequency> ORDER =
            Comparator.comparingInt(FormFrequency::documents).reversed().thenComparing(FormFrequency::form);

    /** The form at which an enumeration of terms stands. */
    static FormFrequency at(TermsEnum forms) throws IOException {
        return new FormFrequency(forms.term().utf8ToString(), forms.docFreq());
    }

    @Override
    public int compareTo(FormFrequency other) {
        return ORDER.compare(this, other);
    }
}
