package fr.annales.lucene;

import fr.annales.dates.Period;
import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import fr.annales.engine.ForgivenWords;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.engine.Scoring;
import fr.annales.french.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Builds Lucene's queries for the attempts of one request. It keeps the expansions of fuzzy words, and so serves that
 * request only. The reason for each weight, and what was measured, is in {@code french.md}.
 */
final class QueryBuilder {
    private final TimedSearcher searcher;
    private final ArchiveYears years;
    private final Scoring scoring;
    private final FuzzyForms fuzzyForms;
    private final PositionBudget positions;
    private final ForgivenWords forgiven;

    QueryBuilder(TimedSearcher searcher, ArchiveYears years, Scoring scoring) throws IOException {
        this.searcher = searcher;
        this.years = years;
        this.scoring = scoring;
        this.fuzzyForms = new FuzzyForms(searcher.segment(), searcher.deadline());
        this.forgiven = new ForgivenWords(scoring);
        this.positions = PositionBudget.of(searcher.segment(), searcher.deadline());
    }

    /** The budget of positions of all its queries together. */
    PositionBudget positions() {
        return positions;
    }

    /** The expansions of the fuzzy words that were looked up so far, by the form of the word. */
    Map<String, List<List<IndexedForm>>> forgiven() {
        return forgiven.expressions();
    }

    /**
     * The queries for the events that meet enough clauses of an attempt, scored by all words and once more by those of
     * the title.
     */
    AttemptQuery wanted(Attempt attempt) throws IOException {
        if (attempt.wanted().isEmpty()) return AttemptQuery.of(MatchAllDocsQuery.INSTANCE);
        BooleanQuery.Builder events = new BooleanQuery.Builder();
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        List<Query> counted = new ArrayList<>();
        for (ScoredPart part : words(attempt)) {
            boolean isInTitle = part.kind() == Explanation.Kind.TITLE;
            boolean needed = attempt.needsEvery() || part.clauses().getFirst().isAlwaysNeeded();
            scored.add(part.query(), needed && !isInTitle ? Occur.MUST : Occur.SHOULD);
            if (!needed) counted.add(part.query());
            else if (!isInTitle) events.add(part.query(), Occur.FILTER);
        }
        if (attempt.needsEvery()) return new AttemptQuery(events.build(), scored.build());
        Query enough = new DocumentSetQuery(searcher.find(counted, attempt.minimum()));
        events.add(enough, Occur.FILTER);
        // An event with enough clauses meets one at least: told so, Lucene skips events that cannot be among the best.
        scored.add(enough, Occur.FILTER).setMinimumNumberShouldMatch(1);
        return new AttemptQuery(events.build(), scored.build());
    }

    /** The queries that score the clauses of an attempt: each in all words, and but for dates in the title. */
    List<ScoredPart> words(Attempt attempt) throws IOException {
        forgive(attempt);
        List<ScoredPart> parts = new ArrayList<>();
        for (Clause clause : attempt.wanted()) {
            float weight = scoring.weight(clause);
            Query words = boosted(of(clause, Schema.WORDS), weight);
            parts.add(new ScoredPart(Explanation.Kind.WORDS, List.of(clause), words));
            if (clause instanceof Clause.Date) continue;
            Query title = boosted(of(clause, Schema.TITLE_WORDS), weight * scoring.title());
            parts.add(new ScoredPart(Explanation.Kind.TITLE, List.of(clause), title));
        }
        return parts;
    }

    private static Query boosted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    /** The queries for the events that are excluded, one for each clause. */
    List<Query> excluded(List<Clause> excluded) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Clause clause : excluded) queries.add(of(clause, Schema.WORDS));
        return queries;
    }

    /** A query for the events that meet every clause of an attempt. */
    Query everyWord(Attempt attempt) throws IOException {
        forgive(attempt);
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (Clause clause : attempt.wanted()) every.add(of(clause, Schema.WORDS), Occur.MUST);
        return every.build();
    }

    /**
     * The queries that score only the first hits, in a second pass, since they take long: for every word, words exactly
     * as they were typed, and words near each other.
     *
     * @param everyWord whether any event has every word
     */
    List<ScoredPart> closeness(Attempt attempt, boolean everyWord) throws IOException {
        List<ScoredPart> parts = new ArrayList<>();
        if (everyWord && !attempt.needsEvery())
            parts.add(new ScoredPart(
                    Explanation.Kind.EVERY_WORD, attempt.wanted(), constant(everyWord(attempt), scoring.everyWord())));
        parts.addAll(new ClosenessQueries(scoring, this::written, positions).of(attempt));
        return parts;
    }

    /** The words by which an event may have a clause of one word: the word typed, or the words of its expansions. */
    private List<Token> written(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Fuzzy(Token token, int _) -> forgiven.written(token);
            default -> List.of();
        };
    }

    /**
     * A query for the events whose field meets a clause. A prefix is sought among all words, but in the title as a
     * whole word only.
     */
    private Query of(Clause clause, String field) throws IOException {
        return switch (clause) {
            case Clause.Word(Token token) -> StemQueries.word(token, field);
            case Clause.Phrase(List<Token> tokens) -> StemQueries.phrase(tokens, field, positions);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> others) -> either(typed, others, field);
            case Clause.Prefix(Token token) ->
                field.equals(Schema.TITLE_WORDS)
                        ? StemQueries.word(token, field)
                        : StemQueries.best(List.of(
                                StemQueries.word(token, field),
                                new ConstantScoreQuery(new PrefixQuery(new Term(Schema.FORM, token.form())))));
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
        BooleanQuery.Builder dated = new BooleanQuery.Builder();
        dated.add(constant(anyOf(time.periods(), years::overlapping), inPeriod), Occur.MUST);
        // This query looks at each event, so it is asked of those only that overlap the period.
        if (time.withinFirst())
            dated.add(constant(anyOf(time.periods(), ArchiveYears::within), scoring.withinPeriod()), Occur.SHOULD);
        if (time.said().isEmpty()) return dated.build();
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(dated.build(), Occur.SHOULD);
        for (List<Token> words : time.said())
            either.add(StemQueries.phrase(words, Schema.WORDS, positions), Occur.SHOULD);
        return either.build();
    }

    private static Query anyOf(List<Period> periods, Function<Period, Query> query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Period period : periods) any.add(query.apply(period), Occur.SHOULD);
        return any.build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private Query either(List<Token> typed, List<List<Token>> others, String field) {
        List<Query> expressions = new ArrayList<>();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        typed.forEach(word -> words.add(StemQueries.word(word, field), Occur.MUST));
        expressions.add(words.build());
        others.forEach(other -> expressions.add(StemQueries.phrase(other, field, positions)));
        return StemQueries.best(expressions);
    }

    private Query forgiving(Token token, String field) {
        List<List<Token>> near = forgiven.near(token);
        return near.isEmpty()
                ? StemQueries.word(token, field)
                : StemQueries.best(near.stream()
                        .map(words -> StemQueries.phrase(words, field, positions))
                        .toList());
    }

    /** Looks up the fuzzy words of an attempt that are not looked up yet, all together. */
    private void forgive(Attempt attempt) throws IOException {
        List<NearWord> words = forgiven.notLookedUp(List.of(attempt));
        if (!words.isEmpty()) forgiven.take(words, fuzzyForms.of(words));
    }
}
