package fr.annales.opensearch;

import fr.annales.engine.EventQuery;
import fr.annales.engine.EventQuery.Field;
import fr.annales.french.Token;
import java.util.List;

/** Translates queries for events into those of OpenSearch. */
record QueryTranslator(TimeQueries times) {

    /** The query of OpenSearch that finds the same events with the same scores. */
    Query query(EventQuery query) {
        return switch (query) {
            case EventQuery.Word(Token word, Field field) -> word(word, name(field));
            case EventQuery.Phrase(List<Token> words, int slop, Field field) ->
                Query.phrase(name(field), EventDocuments.stems(words), slop);
            case EventQuery.Form(Token word) -> Query.term(Schema.FORM, word.form());
            case EventQuery.FormPrefix(Token word) -> Query.constant(Query.prefix(Schema.FORM, word.form()), 1);
            case EventQuery.Overlapping overlapping -> times.overlapping(overlapping.period());
            case EventQuery.Within within -> TimeQueries.within(within.period());
            case EventQuery.Best(List<EventQuery> queries) -> Query.best(queries(queries));
            case EventQuery.Sum(List<EventQuery> required, List<EventQuery> optional) -> sum(required, optional);
            case EventQuery.Constant(EventQuery events, float score) -> Query.constant(query(events), score);
            case EventQuery.Weighted(EventQuery.Form(Token word), float weight) ->
                Query.term(Schema.FORM, word.form(), weight);
            case EventQuery.Weighted(EventQuery events, float weight) ->
                query(events).boosted(weight);
        };
    }

    /** A query for the events that have an inflection of a word, scored by the stem that scores most. */
    static Query word(Token word, String field) {
        return Query.best(
                word.stems().stream().map(stem -> Query.term(field, stem)).toList());
    }

    private static String name(Field field) {
        return field == Field.TITLE ? Schema.TITLE_WORDS : Schema.WORDS;
    }

    private Query sum(List<EventQuery> required, List<EventQuery> optional) {
        return Query.bool()
                .must(queries(required))
                .should(queries(optional), required.isEmpty() ? 1 : 0)
                .build();
    }

    private List<Query> queries(List<EventQuery> queries) {
        return queries.stream().map(this::query).toList();
    }
}
