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
 * Makes OpenSearch queries for attempts, the same as those of the embedded engine, except that exactness and proximity
 * score every hit and not only the first ones. The reason for each weight is in {@code french.md}.
 *
 * @param forgiven the expansions of fuzzy words, as far as they were looked up
 */
record AttemptQueries(TimeQueries times, Scoring scoring, ForgivenSearches forgiven) {
    /**
     * The most words of a question whose proximity is scored, since a cluster takes only so many clauses in one query.
     */
    private static final int MOST_SCORED_CLOSELY = 44;

    /** A query for the events that meet enough clauses of an attempt. */
    Query found(Attempt attempt) {
        return attempt.wanted().isEmpty() ? Query.ALL : enough(attempt, ScoredPart::query);
    }

    /** The query for the events of an attempt with all that scores them. */
    Query scored(Attempt attempt) {
        return scored(attempt, ScoredPart::query);
    }

    /** The scored query in which each part is named by its number, from 0 in the order of {@link #parts}. */
    Query explained(Attempt attempt) {
        List<ScoredPart> parts = parts(attempt);
        return scored(attempt, part -> part.query().named(Integer.toString(parts.indexOf(part))));
    }

    /** The queries that score the events of an attempt. */
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

    /**
     * A query for the events that meet enough clauses, where a clause met in the title counts twice, but for clauses
     * that are always needed.
     */
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

    /** The queries that score the clauses of an attempt: each in all words, and but for dates in the title. */
    private List<ScoredPart> words(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        for (Clause clause : attempt.wanted()) {
            float weight = scoring.weight(clause);
            Query words = of(clause, Schema.WORDS).boosted(weight);
            parts.add(new ScoredPart(Explanation.Kind.WORDS, List.of(clause), words));
            if (clause instanceof Clause.Date) continue;
            Query title = of(clause, Schema.TITLE_WORDS).boosted(weight * scoring.title());
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
            float exact = scoring.weight(clause) * scoring.exact();
            for (Token word : written(clause))
                parts.add(part(Explanation.Kind.EXACT, Query.term(Schema.FORM, word.form(), exact), clause));
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

    /** The events with two words near each other, among all words, and once more in the title. */
    private Query near(Token one, Token other) {
        return Query.anyOf(Stream.of(Schema.WORDS, Schema.TITLE_WORDS)
                .map(field -> StemQueries.near(List.of(one, other), scoring.slop(), field, scoring.proximity()))
                .toList());
    }

    /** The words by which an event may have a clause of one word: the word typed, or the words of its expansions. */
    private List<Token> written(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Fuzzy(Token token, int _) -> forgiven.words().written(token);
            default -> List.of();
        };
    }

    /** A query for the events that meet every clause of an attempt. */
    Query everyWord(Attempt attempt) {
        Query.Bool every = Query.bool();
        for (Clause clause : attempt.wanted()) every.must(of(clause, Schema.WORDS));
        return every.build();
    }

    /** The queries for the events that are excluded, one for each clause. */
    List<Query> excluded(List<Clause> excluded) {
        return excluded.stream().map(clause -> of(clause, Schema.WORDS)).toList();
    }

    /**
     * A query for the events whose field meets a clause. A prefix is sought among all words, but in the title as a
     * whole word only.
     */
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

    /**
     * A query for the events of a date, or whose text says it, which scores more, since the events of the date may be
     * many.
     */
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
