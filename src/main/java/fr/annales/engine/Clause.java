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
     * One of several expressions of one meaning: an acronym and its long forms, the labels of a concept.
     *
     * @param typed the words of the one that was typed, which may stand apart; at least one
     * @param others the words of each other one, which stand together
     */
    record Either(List<Token> typed, List<List<Token>> others) implements Clause {
        public Either {
            typed = List.copyOf(typed);
            others = List.copyOf(others);
        }
    }

    /** A word that may go on, found by the beginning of forms. */
    record Beginning(Token token) implements Clause {}

    /**
     * A word that may have slips, never in its first letter: the words with fewest, of which an engine may leave out
     * the rarest. Where the archive has the word itself, that word only.
     *
     * @param slips how many letters at most are one too many, missing, another one, or in the place of their neighbour
     */
    record Forgiven(Token token, int slips) implements Clause {}

    /**
     * A time: found by a date that overlaps one of some periods, or by a text that says it.
     *
     * @param periods at least one
     * @param said the words of the time as a text may say it; none for a time that only dates can tell
     * @param withinFirst whether an event that lies within one of the periods is meant before those that reach beyond
     *     it
     */
    record During(List<Period> periods, List<List<Token>> said, boolean withinFirst) implements Clause {
        public During {
            periods = List.copyOf(periods);
            said = List.copyOf(said);
        }
    }

    /** Whether an event needs it whatever else it has, so that it is not counted among the words. */
    default boolean isAlwaysNeeded() {
        return this instanceof Phrase || this instanceof During;
    }
}
