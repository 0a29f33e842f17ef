package fr.annales.lucene;

import fr.annales.engine.Completions;
import fr.annales.engine.Deadline;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.IndexedForm;
import fr.annales.french.FuzzyPrefix;
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

/** The forms of an index's words, by their beginnings, and how the archive writes them. */
record FormTerms(Segment segment, Deadline deadline) {
    /**
     * One letter may begin a large part of all words: beyond this many, the rest in the order of the alphabet is not
     * looked at.
     */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final int DEADLINE_EVERY = 64;

    /**
     * Those that a typed word may become.
     *
     * @param near the terms that it may become with a slip
     */
    Completions.Forms beginning(FormPrefix prefix, FuzzyPrefixTerms near) throws IOException {
        deadline.check();
        boolean isIndexed = new FuzzyForms(segment, deadline).isIndexed(prefix.typed());
        Terms terms = segment.terms(Schema.FORM);
        String form = prefix.typed().form();
        List<FormFrequency> found = prefix.fuzzy()
                ? forgiven(near.beginning("", form, terms), form, prefix.limit())
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

    private List<FormFrequency> forgiven(TermsEnum forms, String beginning, int limit) throws IOException {
        Best best = new Best(limit);
        for (int seen = 0; seen < MOST_LOOKED_AT && forms.next() != null; seen++) {
            if (seen % DEADLINE_EVERY == 0) deadline.check();
            if (FuzzyPrefix.length(beginning, forms.term().utf8ToString()) > 0) best.offer(forms);
        }
        return best.inOrder();
    }

    /** The most frequent of the forms that pass by. */
    private record Best(int most, PriorityQueue<FormFrequency> worstFirst) {
        Best(int most) {
            this(most, new PriorityQueue<>(Comparator.reverseOrder()));
        }

        void offer(TermsEnum forms) throws IOException {
            FormFrequency worst = worstFirst.peek();
            // In the order of the alphabet an equal one comes too late.
            if (worstFirst.size() == most && worst != null && forms.docFreq() <= worst.documents()) return;
            worstFirst.add(FormFrequency.at(forms));
            if (worstFirst.size() > most) worstFirst.remove();
        }

        List<FormFrequency> inOrder() {
            return worstFirst.stream().sorted().toList();
        }
    }

    /** Some forms, each with its number of events and its spellings; one that no event has counts 0. */
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

    /** The spellings of forms by the alphabet: what begins alike stands in one block of terms, which is read once. */
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
