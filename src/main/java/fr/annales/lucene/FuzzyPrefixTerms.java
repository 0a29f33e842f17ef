package fr.annales.lucene;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

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
        // Called finite, or Lucene looks for an ending that all its words share, which takes longer than all else.
        return new CompiledAutomaton(goingOn(near), true, false).getTermsEnum(terms);
    }

    /** What begins with a word of a deterministic automaton: where that accepts, all that goes on is accepted. */
    private static Automaton goingOn(Automaton words) {
        Automaton goingOn = new Automaton();
        for (int state = 0; state < words.getNumStates(); state++) goingOn.createState();
        Transition transition = new Transition();
        for (int state = 0; state < words.getNumStates(); state++) {
            goingOn.setAccept(state, words.isAccept(state));
            if (words.isAccept(state)) goingOn.addTransition(state, state, 0, Character.MAX_CODE_POINT);
            else
                for (int left = words.initTransition(state, transition); left > 0; left--) {
                    words.getNextTransition(transition);
                    goingOn.addTransition(state, transition.dest, transition.min, transition.max);
                }
        }
        goingOn.finishState();
        return goingOn;
    }
}
