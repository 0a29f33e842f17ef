package fr.annales.lucene;

import fr.annales.engine.Completions;
import fr.annales.engine.Deadline;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.IndexedForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Finds forms of the words of an index by their beginnings, with their spellings. */
record FormTerms(Segment segment, Deadline deadline) {
    /**
     * The most forms that are looked at, since one letter may begin a large part of all words; those later in the
     * alphabet are left out.
     */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final int DEADLINE_EVERY = 64;

    /**
     * The forms that begin as a typed word does.
     *
     * @param near finds the forms that do so with a slip
     */
    Completions.Forms beginning(FormPrefix prefix, FuzzyPrefixTerms near) throws IOException {
        deadline.check();
        boolean isIndexed = new FuzzyForms(segment, deadline).isIndexed(prefix.typed());
        Terms terms = segment.terms(Schema.FORM);
        String form = prefix.typed().form();
        List<FormFrequency> found = prefix.fuzzy()
                ? mostFrequent(near.beginning("", form, terms), prefix.limit())
                : exact(terms, form, prefix.limit());
        return new Completions.Forms(isIndexed, spelled(found));
    }

    private List<FormFrequency> exact(Terms terms, String beginning, int limit) throws IOException {
        Best best = new Best(limit);
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum forms = terms.iterator();
        boolean found = forms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (int seen = 0;
                found && seen < MOST_LOOKED_AT && StringHelper.startsWith(forms.term(), prefix);
                seen++, found = forms.next() != null) {
            if (seen % DEADLINE_EVERY == 0) deadline.check();
            best.offer(forms);
        }
        return best.inOrder();
    }

    private static List<FormFrequency> mostFrequent(TermsEnum forms, int limit) throws IOException {
        Best best = new Best(limit);
        for (int seen = 0; seen < MOST_LOOKED_AT && forms.next() != null; seen++) best.offer(forms);
        return best.inOrder();
    }

    /** The most frequent of the forms that were offered. */
    private record Best(int most, PriorityQueue<FormFrequency> worstFirst) {
        Best(int most) {
            this(most, new PriorityQueue<>(Comparator.reverseOrder()));
        }

        void offer(TermsEnum forms) throws IOException {
            FormFrequency worst = worstFirst.peek();
            // Forms come in alphabetical order: of equally frequent ones the first are kept.
            if (worstFirst.size() == most && worst != null && forms.docFreq() <= worst.documents()) return;
            worstFirst.add(FormFrequency.at(forms));
            if (worstFirst.size() > most) worstFirst.remove();
        }

        List<FormFrequency> inOrder() {
            return worstFirst.stream().sorted().toList();
        }
    }

    /** Some forms with their document frequencies, 0 where no event has the form, and their spellings. */
    List<IndexedForm> indexed(List<String> forms) throws IOException {
        List<FormFrequency> counted = new ArrayList<>();
        for (String form : forms) counted.add(new FormFrequency(form, segment.frequency(Schema.FORM, form)));
        return spelled(counted);
    }

    private List<IndexedForm> spelled(List<FormFrequency> forms) throws IOException {
        Map<String, Map<String, Integer>> spellings =
                spellings(forms.stream().map(FormFrequency::form).sorted().toList());
        List<IndexedForm> indexed = new ArrayList<>();
        for (FormFrequency form : forms)
            indexed.add(new IndexedForm(form.form(), form.documents(), spellings.getOrDefault(form.form(), Map.of())));
        return indexed;
    }

    /** The spellings of forms in alphabetical order, so that Lucene reads each block of terms once. */
    private Map<String, Map<String, Integer>> spellings(List<String> sorted) throws IOException {
        TermsEnum spelled = segment.terms(Schema.SPELLING).iterator();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        for (String form : sorted) spellings.put(form, spellings(form, spelled));
        return spellings;
    }

    private static Map<String, Integer> spellings(String form, TermsEnum spelled) throws IOException {
        Map<String, Integer> spellings = new HashMap<>();
        BytesRef prefix = new BytesRef(form + SpellingCounts.SPELLED);
        boolean found = spelled.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (; found && StringHelper.startsWith(spelled.term(), prefix); found = spelled.next() != null)
            spellings.put(spelled.term().utf8ToString().substring(form.length() + 1), (int) spelled.totalTermFreq());
        return spellings;
    }
}
