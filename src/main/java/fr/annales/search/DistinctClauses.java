package fr.annales.search;

import fr.annales.engine.Clause;
import fr.annales.french.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what asks once more for the same: who types a word twice asks no more of an event, and each phrase is
 * looked for at every place of its words. A word in quotes is not the same word: it is required.
 */
final class DistinctClauses {
    private DistinctClauses() {}

    /**
     * What is the same wherever it was typed.
     *
     * @param stems of each word, all that it has: {@code signes} is a noun, {@code signe} a form of a verb as well
     */
    private record Meaning(boolean isPhrase, List<List<String>> stems) {
        static Meaning of(boolean isPhrase, List<Token> words) {
            return new Meaning(isPhrase, words.stream().map(Token::stems).toList());
        }
    }

    /** The first of those that mean the same, in their order. */
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
