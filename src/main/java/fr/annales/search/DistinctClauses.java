package fr.annales.search;

import fr.annales.engine.Clause;
import fr.annales.french.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what asks once more for the same: each phrase is looked for at every place of its words. */
final class DistinctClauses {
    private DistinctClauses() {}

    /** The first of those that mean the same, in their order. */
    static List<Clause> of(List<Clause> clauses) {
        Set<Object> told = new HashSet<>();
        return clauses.stream().filter(clause -> told.add(meaning(clause))).toList();
    }

    /** Words and phrases are the same by their stems, wherever they were typed. */
    private static Object meaning(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token word) -> List.of(word.stem());
            case Clause.Phrase(List<Token> words) ->
                words.stream().map(Token::stem).toList();
            default -> clause;
        };
    }
}
