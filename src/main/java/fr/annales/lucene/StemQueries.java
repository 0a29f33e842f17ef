package fr.annales.lucene;

import fr.annales.french.Token;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes queries for words and phrases by their stems; a word matches by any of its stems. */
final class StemQueries {
    private StemQueries() {}

    /** A query for the events that have an inflection of a word, scored by the stem that scores most. */
    static Query word(Token word, String field) {
        return best(word.stems().stream()
                .<Query>map(stem -> new TermQuery(new Term(field, stem)))
                .toList());
    }

    /**
     * A query for the events that have inflections of words in this order with nothing between them.
     *
     * @param positions that may be looked at for it
     */
    static Query phrase(List<Token> words, String field, PositionBudget positions) {
        return words.size() == 1 ? word(words.getFirst(), field) : phrase(words, 0, field, positions);
    }

    /**
     * A query for the events that have inflections of words near each other.
     *
     * @param words two or more
     * @param slop how many other words may stand between them
     * @param positions that may be looked at for it
     */
    static Query phrase(List<Token> words, int slop, String field, PositionBudget positions) {
        return new BudgetedPhraseQuery(phrase(words, slop, field), positions);
    }

    private static Query phrase(List<Token> words, int slop, String field) {
        if (words.stream().allMatch(word -> word.stems().size() == 1))
            return new PhraseQuery(slop, field, words.stream().map(Token::stem).toArray(String[]::new));
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Token word : words)
            phrase.add(word.stems().stream().map(stem -> new Term(field, stem)).toArray(Term[]::new));
        return phrase.build();
    }

    /**
     * A query for the events of any of some queries, each scored by the query that scores most (a disjunction of the
     * maximum).
     */
    static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }
}
