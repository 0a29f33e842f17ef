package fr.annales.opensearch;

import fr.annales.dates.Period;
import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import fr.annales.engine.Scoring;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Attempts as queries of OpenSearch: those of the embedded engine, but that closeness is asked of every hit, where that
 * one looks closer at the first only. What each weight is for stands in {@code french.md}.
 *
 * @param forgiven what words with a slip were taken for, as far as they were looked up
 */
record AttemptQueries(TimeQueries times, Scoring scoring, ForgivenSearches forgiven) {
    /** A cluster takes so many terms in one query: of a longer question nearness is not scored. */
    private static final int MOST_SCORED_CLOSELY = 44;

    /** The events that have enough of what an attempt wants. */
    Query found(Attempt attempt) {
        return attempt.wanted().isEmpty() ? Query.ALL : enough(attempt, ScoredPart::query);
    }

    /** The same with all that scores them. */
    Query scored(Attempt attempt) {
        return scored(attempt, ScoredPart::query);
    }

    /** The same where each part has its number, counted from 0 in the order of {@link #parts}, as its name. */
    Query explained(Attempt attempt) {
        List<ScoredPart> parts = parts(attempt);
        return scored(attempt, part -> part.query().named(Integer.toString(parts.indexOf(part))));
    }

    /** All that scores the events of an attempt. */
    List<ScoredPart> parts(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>(words(attempt));
        parts.addAll(closeness(attempt));
        return parts;
    }

    private Query scored(Attempt attempt, Function<ScoredPart, Query> query) {
        if (attempt.wanted().isEmpty()) return Query.ALL;
        return Query.bool()
                .must(enough(attempt, query))
                .should(closeness(attempt).stream().map(query).toList(), 0)
                .build();
    }

    /** What is found in the title counts once more, but for what an event must have in any case. */
    private Query enough(Attempt attempt, Function<ScoredPart, Query> query) {
        Query.Bool all = Query.bool();
        List<Query> counted = new ArrayList<>();
        List<Query> scoredOnly = new ArrayList<>();
        for (ScoredPart part : words(attempt)) {
            boolean needed = attempt.needsEvery() || part.clauses().getFirst().isAlwaysNeeded();
            if (!needed) counted.add(query.apply(part));
            else if (part.isInTitle()) scoredOnly.add(query.apply(part));
            else all.must(query.apply(part));
        }
        if (!counted.isEmpty())
            all.must(Query.bool().should(counted, attempt.minimum()).build());
        return all.should(scoredOnly, 0).build();
    }

    /** What scores the words of an attempt: each clause in all words and in the title, but for times. */
    private List<ScoredPart> words(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        for (Clause clause : attempt.wanted()) {
            parts.add(new ScoredPart(Explanation.Kind.WORDS, List.of(clause), of(clause, Schema.WORDS)));
            if (clause instanceof Clause.Date) continue;
            Query title = of(clause, Schema.TITLE_WORDS).boosted(scoring.title());
            parts.add(new ScoredPart(Explanation.Kind.TITLE, List.of(clause), title));
        }
        return parts;
    }

    private List<ScoredPart> closeness(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        if (!attempt.needsEvery())
            parts.add(new ScoredPart(
                    Explanation.Kind.EVERY_WORD,
                    attempt.wanted(),
                    Query.constant(everyWord(attempt), scoring.everyWord())));
        if (attempt.wanted().size() <= MOST_SCORED_CLOSELY) addCloseness(attempt, parts);
        return parts;
    }

    private void addCloseness(Attempt attempt, List<ScoredPart> parts) {
        Clause before = null;
        for (Clause clause : attempt.wanted()) {
            if (clause instanceof Clause.Phrase(List<Token> tokens))
                parts.add(part(Explanation.Kind.EXACT_PHRASE, exactPhrase(tokens), clause));
            for (Token word : written(clause))
                parts.add(part(Explanation.Kind.EXACT, Query.term(Schema.FORM, word.form(), scoring.exact()), clause));
            if (before instanceof Clause.Word(Token one) && clause instanceof Clause.Word(Token other))
                parts.add(part(Explanation.Kind.PROXIMITY, near(one, other), before, clause));
            before = clause;
        }
    }

    private static ScoredPart part(Explanation.Kind kind, Query query, Clause... clauses) {
        return new ScoredPart(kind, List.of(clauses), query);
    }

    private Query exactPhrase(List<Token> words) {
        Query[] forms =
                words.stream().map(word -> Query.term(Schema.FORM, word.form())).toArray(Query[]::new);
        return Query.constant(Query.filter(forms), scoring.exactPhrase());
    }

    /** Among all words, and once more in the title. */
    private Query near(Token one, Token other) {
        return Query.anyOf(Stream.of(Schema.WORDS, Schema.TITLE_WORDS)
                .map(field -> StemQueries.near(List.of(one, other), scoring.slop(), field, scoring.proximity()))
                .toList());
    }

    /** The words of a clause as an event may write them: that which was typed, or what it was taken for. */
    private List<Token> written(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Fuzzy(Token token, int _) -> forgiven.words().written(token);
            default -> List.of();
        };
    }

    /** The events that have all that an attempt wants. */
    Query everyWord(Attempt attempt) {
        Query.Bool every = Query.bool();
        for (Clause clause : attempt.wanted()) every.must(of(clause, Schema.WORDS));
        return every.build();
    }

    /** The events that have something of what is excluded. */
    List<Query> excluded(List<Clause> excluded) {
        return excluded.stream().map(clause -> of(clause, Schema.WORDS)).toList();
    }

    /** The events whose field has it; a beginning is sought in all words, but in the title as a whole word only. */
    private Query of(Clause clause, String field) {
        return switch (clause) {
            case Clause.Word(Token token) -> StemQueries.word(token, field);
            case Clause.Phrase(List<Token> tokens) -> StemQueries.phrase(tokens, field);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> others) -> either(typed, others, field);
            case Clause.Prefix(Token token) ->
                field.equals(Schema.TITLE_WORDS)
                        ? StemQueries.word(token, field)
                        : Query.best(List.of(
                                StemQueries.word(token, field),
                                Query.constant(Query.prefix(Schema.FORM, token.form()), 1)));
            case Clause.Fuzzy(Token token, int _) -> forgiving(token, field);
            case Clause.Date time -> date(time);
        };
    }

    /** The events of a time, or whose text says it, which tells more: those of the time may be many. */
    private Query date(Clause.Date time) {
        float inPeriod = time.said().isEmpty() ? 0 : scoring.inPeriod();
        Query.Bool dated = Query.bool().must(Query.constant(anyOf(time, times::overlapping), inPeriod));
        if (time.withinFirst())
            dated.should(List.of(Query.constant(anyOf(time, TimeQueries::within), scoring.withinPeriod())), 0);
        if (time.said().isEmpty()) return dated.build();
        List<Query> either = new ArrayList<>();
        either.add(dated.build());
        for (List<Token> words : time.said()) either.add(StemQueries.phrase(words, Schema.WORDS));
        return Query.anyOf(either);
    }

    private static Query anyOf(Clause.Date time, Function<Period, Query> query) {
        return Query.anyOf(time.periods().stream().map(query).toList());
    }

    private static Query either(List<Token> typed, List<List<Token>> others, String field) {
        List<Query> expressions = new ArrayList<>();
        Query.Bool words = Query.bool();
        typed.forEach(word -> words.must(StemQueries.word(word, field)));
        expressions.add(words.build());
        others.forEach(other -> expressions.add(StemQueries.phrase(other, field)));
        return Query.best(expressions);
    }

    private Query forgiving(Token token, String field) {
        List<List<Token>> near = forgiven.words().near(token);
        return near.isEmpty()
                ? StemQueries.word(token, field)
                : Query.best(near.stream()
                        .map(words -> StemQueries.phrase(words, field))
                        .toList());
    }
}
