package fr.annales.search;

import fr.annales.engine.Clause;
import fr.annales.french.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes clauses that repeat an earlier one. A word typed twice asks no more of an event than once, and a phrase typed
 * twice would be looked for twice. A word in quotes does not repeat the word alone, since it is always needed.
 */
final class DistinctClauses {
    private DistinctClauses() {}

    /**
     * What a clause means wherever it was typed: two clauses with the same meaning repeat each other.
     *
     * @param stems all stems of each word: {@code signes} is a noun only, {@code signe} is a form of a verb too
     */
    private record Meaning(boolean isPhrase, List<List<String>> stems) {
        static Meaning of(boolean isPhrase, List<Token> words) {
            return new Meaning(isPhrase, words.stream().map(Token::stems).toList());
        }
    }

    /** The clauses without those that repeat an earlier one. */
    static List<Clause> of(List<Clause> clauses) {
        Set<Object> told = new HashSet<>();
        return clauses.stream().filter(clause -> told.add(meaning(clause))).toList();
    }

    private static Object meaning(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token word) -> Meaning.of(false, List.of(word));
            case Clause.AnyOf(List<Token> typed, var _) -> Meaning.of(false, typed);
            case Clause.Phrase(List<Token> words) -> Meaning.of(true, words);
            case Clause.Prefix _, Clause.Fuzzy _, Clause.Date _ -> clause;
        };
    }
}
