package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.french.Token;
import java.util.List;

/** One thing that a question asks for. */
public sealed interface Clause {

    /** A word, found by its stem. */
    record Word(Token token) implements Clause {}

    /**
     * Words in this order with nothing between them, found by their stems.
     *
     * @param tokens at least one
     */
    record Phrase(List<Token> tokens) implements Clause {
        public Phrase {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * Any of several expressions of one meaning (synonyms): an acronym and its long forms, the labels of a concept.
     *
     * @param typed the words of the expression that was typed, which may stand apart in a text; at least one
     * @param others the words of each other expression, which must stand together
     */
    record AnyOf(List<Token> typed, List<List<Token>> others) implements Clause {
        public AnyOf {
            typed = List.copyOf(typed);
            others = List.copyOf(others);
        }
    }

    /**
     * A prefix: any form that begins as the word does, or a form of its stem.
     *
     * @param token the word as far as it was typed
     */
    record Prefix(Token token) implements Clause {}

    /**
     * A word that may be mistyped: of the forms that begin with its first letter and are within an edit distance of it,
     * those at the smallest distance; an engine may leave out the rarest of them. Where the archive has the word
     * itself, only that word.
     *
     * @param edits the greatest edit distance (Damerau and Levenshtein): letters added, left out, replaced, or swapped
     *     with the next one
     */
    record Fuzzy(Token token, int edits) implements Clause {}

    /**
     * A date: met by an event whose date overlaps one of some periods, or whose text says the date in words.
     *
     * @param periods at least one
     * @param said the ways in which a text may say the date, each as words; none for a date that only the date of an
     *     event can meet
     * @param withinFirst whether events that lie within one of the periods score higher than events that reach beyond
     *     it
     */
    record Date(List<Period> periods, List<List<Token>> said, boolean withinFirst) implements Clause {
        public Date {
            periods = List.copyOf(periods);
            said = List.copyOf(said);
        }
    }

    /**
     * The words of this clause that may stand anywhere in a text; none of a phrase or a date, whose words stand
     * together.
     */
    default List<Token> words() {
        return switch (this) {
            case Word(Token token) -> List.of(token);
            case Prefix(Token token) -> List.of(token);
            case Fuzzy(Token token, int _) -> List.of(token);
            case AnyOf(List<Token> typed, List<List<Token>> _) -> typed;
            case Phrase _, Date _ -> List.of();
        };
    }

    /**
     * Whether an event must meet this clause whatever else it has, so that it is no optional clause of an
     * {@link Attempt}.
     */
    default boolean isAlwaysNeeded() {
        return this instanceof Phrase || this instanceof Date;
    }
}
