package fr.annales.lucene;

import fr.annales.search.Completion;
import fr.annales.search.Deadline;
import fr.annales.search.Memo;
import fr.annales.search.NearBeginnings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of an archive that begin in a certain way.
 *
 * @param known those of short beginnings, which have most words and are asked for most
 */
record Completions(IndexReader reader, Memo<String, List<Completion>> known) {
    /** One letter may begin a large part of all words: beyond this many, the rest in the order of the alphabet is not looked at. */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final int MOST_KNOWN = 512;
    private static final int KNOWN_COMPLETIONS = 24;
    private static final int DEADLINE_EVERY = 64;

    Completions(IndexReader reader) {
        this(reader, new Memo<>(MOST_KNOWN));
    }

    /** The most frequent first. */
    List<Completion> of(String beginning, boolean forgiving, int limit, Deadline deadline) {
        deadline.check();
        boolean isKnown = !forgiving && limit <= KNOWN_COMPLETIONS && beginning.length() <= Beginnings.LONGEST;
        if (!isKnown) return lookUp(beginning, forgiving, limit, deadline);
        List<Completion> completions = known.get(beginning, _ -> lookUp(beginning, false, KNOWN_COMPLETIONS, deadline));
        return completions.subList(0, Math.min(limit, completions.size()));
    }

    private List<Completion> lookUp(String beginning, boolean forgiving, int limit, Deadline deadline) {
        try {
            Terms terms = MultiTerms.getTerms(reader, Schema.FORM);
            if (terms == null) return List.of();
            List<CountedForm> forms =
                    forgiving ? near(terms, beginning, limit, deadline) : exact(terms, beginning, limit, deadline);
            Terms spellings = MultiTerms.getTerms(reader, Schema.SPELLING);
            TermsEnum spelled = spellings == null ? TermsEnum.EMPTY : spellings.iterator();
            List<Completion> completions = new ArrayList<>();
            for (CountedForm form : forms)
                completions.add(new Completion(form.form(), form.documents(), spellings(form.form(), spelled)));
            return List.copyOf(completions);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<CountedForm> exact(Terms terms, String beginning, int limit, Deadline deadline)
            throws IOException {
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

    private static List<CountedForm> near(Terms terms, String beginning, int limit, Deadline deadline)
            throws IOException {
        Best best = new Best(limit);
        TermsEnum forms = NearTerms.beginning("", beginning, terms);
        for (int seen = 0; seen < MOST_LOOKED_AT && forms.next() != null; seen++) {
            if (seen % DEADLINE_EVERY == 0) deadline.check();
            if (NearBeginnings.length(beginning, forms.term().utf8ToString()) > 0) best.offer(forms);
        }
        return best.inOrder();
    }

    /** The most frequent of the forms that pass by. */
    private record Best(int most, PriorityQueue<CountedForm> worstFirst) {
        Best(int most) {
            this(most, new PriorityQueue<>(Comparator.reverseOrder()));
        }

        void offer(TermsEnum forms) throws IOException {
            CountedForm worst = worstFirst.peek();
            // In the order of the alphabet an equal one comes too late.
            if (worstFirst.size() == most && worst != null && forms.docFreq() <= worst.documents()) return;
            worstFirst.add(CountedForm.at(forms));
            if (worstFirst.size() > most) worstFirst.remove();
        }

        List<CountedForm> inOrder() {
            return worstFirst.stream().sorted().toList();
        }
    }

    private static Map<String, Integer> spellings(String form, TermsEnum spelled) throws IOException {
        Map<String, Integer> spellings = new HashMap<>();
        BytesRef prefix = new BytesRef(form + SpellingCounts.SPELLED);
        boolean found = spelled.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (; found && StringHelper.startsWith(spelled.term(), prefix); found = spelled.next() != null)
            spellings.put(spelled.term().utf8ToString().substring(form.length() + 1), (int) spelled.totalTermFreq());
        return Map.copyOf(spellings);
    }
}
