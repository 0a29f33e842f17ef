package fr.annales.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** The terms of a field that have a prefix within an edit distance of what was typed. */
final class FuzzyPrefixTerms {
    private FuzzyPrefixTerms() {}

    /**
     * Terms that begin so with one slip at most, never in the first letter, and some more where the last may have none.
     *
     * @param before what stands before the beginning, without a slip
     * @param beginning at least one letter
     */
    static TermsEnum beginning(String before, String beginning, Terms terms) throws IOException {
        int first = beginning.offsetByCodePoints(0, 1);
        Automaton near = new LevenshteinAutomata(beginning.substring(first), true)
                .toAutomaton(1, before + beginning.substring(0, first));
        Automaton goingOn = Operations.concatenate(List.of(near, Automata.makeAnyString()));
        Automaton decided = Operations.determinize(goingOn, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new CompiledAutomaton(decided).getTermsEnum(terms);
    }
}
