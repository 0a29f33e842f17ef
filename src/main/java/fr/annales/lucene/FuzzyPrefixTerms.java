package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.french.FuzzyPrefix;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The terms of fields that begin as a typed word does, with one slip at most, as {@link FuzzyPrefix} defines it. Serves
 * one call, in which the same words are sought in several fields.
 */
final class FuzzyPrefixTerms {
    private static final int DEADLINE_EVERY = 64;

    private final Deadline deadline;
    private final Map<Sought, CompiledAutomaton> automata = new HashMap<>();

    private record Sought(String before, String beginning) {}

    FuzzyPrefixTerms(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * Terms that begin so, looked at until the deadline.
     *
     * @param before what stands before the beginning, without a slip
     * @param beginning at least one letter
     */
    TermsEnum beginning(String before, String beginning, Terms terms) throws IOException {
        TermsEnum accepted = automata.computeIfAbsent(new Sought(before, beginning), FuzzyPrefixTerms::compiled)
                .getTermsEnum(terms);
        return new FilteredTermsEnum(accepted, false) {
            private int seen;

            @Override
            protected AcceptStatus accept(BytesRef term) {
                if (seen++ % DEADLINE_EVERY == 0) deadline.check();
                String form = term.utf8ToString().substring(before.length());
                return FuzzyPrefix.length(beginning, form) > 0 ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    /** Called finite, or Lucene looks for an ending that all its words share, which takes longer than all else. */
    private static CompiledAutomaton compiled(Sought sought) {
        return new CompiledAutomaton(
                FuzzyPrefixAutomaton.of(sought.before, sought.beginning),
                true,
                false,
                FuzzyPrefixAutomaton.isOfBytes(sought.beginning));
    }
}
