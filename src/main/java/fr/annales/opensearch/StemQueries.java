package fr.annales.opensearch;

import fr.annales.french.Token;
import java.util.List;

/** Makes queries for words and phrases by their stems; a word matches by any of its stems. */
final class StemQueries {
    private StemQueries() {}

    /** A query for the events that have an inflection of a word, scored by the stem that scores most. */
    static Query word(Token word, String field) {
        return Query.best(
                word.stems().stream().map(stem -> Query.term(field, stem)).toList());
    }

    /** A query for the events that have inflections of words in this order with nothing between them. */
    static Query phrase(List<Token> words, String field) {
        return words.size() == 1 ? word(words.getFirst(), field) : near(words, 0, field, 1);
    }

    /**
     * A query for the events that have inflections of words near each other.
     *
     * @param words two or more
     * @param slop how many other words may stand between them
     */
    static Query near(List<Token> words, int slop, String field, float boost) {
        return Query.phrase(field, EventDocuments.stems(words), slop, boost);
    }
}
