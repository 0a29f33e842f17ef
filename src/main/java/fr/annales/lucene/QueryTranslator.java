package fr.annales.lucene;

import fr.annales.engine.EventQuery;
import fr.annales.engine.EventQuery.Field;
import fr.annales.french.Token;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Translates queries for events into Lucene's.
 *
 * @param positions that phrases may look at, all together
 */
record QueryTranslator(TimeQueries times, PositionBudget positions) {

    /** The query of Lucene that finds the same events with the same scores. */
    Query query(EventQuery query) {
        return switch (query) {
            case EventQuery.Word(Token word, Field field) -> word(word, name(field));
            case EventQuery.Phrase(List<Token> words, int slop, Field field) ->
                new BudgetedPhraseQuery(phrase(words, slop, name(field)), positions);
            case EventQuery.Form(Token word) -> new TermQuery(new Term(Schema.FORM, word.form()));
            case EventQuery.FormPrefix(Token word) ->
                new ConstantScoreQuery(new PrefixQuery(new Term(Schema.FORM, word.form())));
            case EventQuery.Overlapping overlapping -> times.overlapping(overlapping.period());
            case EventQuery.Within within -> TimeQueries.within(within.period());
            case EventQuery.Best(List<EventQuery> queries) ->
                best(queries.stream().map(this::query).toList());
            case EventQuery.Sum(List<EventQuery> required, List<EventQuery> optional) -> sum(required, optional);
            case EventQuery.Constant(EventQuery events, float score) ->
                new BoostQuery(new ConstantScoreQuery(query(events)), score);
            case EventQuery.Weighted(EventQuery events, float weight) -> new BoostQuery(query(events), weight);
        };
    }

    private static String name(Field field) {
        return field == Field.TITLE ? Schema.TITLE_WORDS : Schema.WORDS;
    }

    private Query sum(List<EventQuery> required, List<EventQuery> optional) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (EventQuery query : required) sum.add(query(query), Occur.MUST);
        for (EventQuery query : optional) sum.add(query(query), Occur.SHOULD);
        return sum.build();
    }

    private static Query word(Token word, String field) {
        return best(word.stems().stream()
                .<Query>map(stem -> new TermQuery(new Term(field, stem)))
                .toList());
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    private static Query phrase(List<Token> words, int slop, String field) {
        if (words.stream().allMatch(word -> word.stems().size() == 1))
            return new PhraseQuery(slop, field, words.stream().map(Token::stem).toArray(String[]::new));
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Token word : words)
            phrase.add(word.stems().stream().map(stem -> new Term(field, stem)).toArray(Term[]::new));
        return phrase.build();
    }
}
