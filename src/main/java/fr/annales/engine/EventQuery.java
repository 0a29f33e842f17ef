package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.french.Token;
import java.util.List;

/**
 * A query for events in terms that every engine has: what is left of a {@link Clause} once it is decided how it matches
 * and scores. An engine translates it into its own, and decides nothing.
 */
public sealed interface EventQuery {

    /** Where words are sought: among all words of an event, or in its title. */
    enum Field {
        WORDS,
        TITLE
    }

    /** The events that have an inflection of a word, scored by the stem that scores most. */
    record Word(Token token, Field field) implements EventQuery {}

    /**
     * The events that have inflections of words in this order, near each other.
     *
     * @param words two or more
     * @param slop how many other words may stand between them (Lucene's term)
     */
    record Phrase(List<Token> words, int slop, Field field) implements EventQuery {}

    /** The events that have a word exactly as it is written. */
    record Form(Token token) implements EventQuery {}

    /** The events that have a word whose form begins as that of a token does, each with the same score. */
    record FormPrefix(Token token) implements EventQuery {}

    /** The events whose date overlaps a period, without a score. */
    record Overlapping(Period period) implements EventQuery {}

    /** The events whose date lies within a period, without a score. */
    record Within(Period period) implements EventQuery {}

    /** The events of any of some queries, each scored by the query that scores most (a disjunction of the maximum). */
    record Best(List<EventQuery> queries) implements EventQuery {}

    /**
     * The events of all the required queries, or where there are none, of any of the optional ones; the scores of all
     * that match are added up.
     */
    record Sum(List<EventQuery> required, List<EventQuery> optional) implements EventQuery {}

    /** The events of a query, all with one score. */
    record Constant(EventQuery query, float score) implements EventQuery {}

    /** The events of a query, whose scores are multiplied. */
    record Weighted(EventQuery query, float weight) implements EventQuery {}

    /** The events that have inflections of one or more words in this order with nothing between them. */
    static EventQuery phrase(List<Token> words, Field field) {
        return words.size() == 1 ? new Word(words.getFirst(), field) : new Phrase(words, 0, field);
    }

    static EventQuery everyOf(List<EventQuery> queries) {
        return new Sum(queries, List.of());
    }

    static EventQuery anyOf(List<EventQuery> queries) {
        return new Sum(List.of(), queries);
    }
}
