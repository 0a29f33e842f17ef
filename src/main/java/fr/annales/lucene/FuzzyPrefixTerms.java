package fr.annales.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The terms of fields that begin as was typed, with at most one slip, never in the first letter. Serves one call, in
 * which the same words are sought in several fields.
 */
final class FuzzyPrefixTerms {
    private final Map<Sought, CompiledAutomaton> automata = new HashMap<>();

    private record Sought(String before, String beginning) {}

    /**
     * Terms that begin so.
     *
     * @param before what stands before the beginning, without a slip
     * @param beginning at least one letter
     */
    TermsEnum beginning(String before, String beginning, Terms terms) throws IOException {
        return automata.computeIfAbsent(new Sought(before, beginning), FuzzyPrefixTerms::compiled)
                .getTermsEnum(terms);
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
