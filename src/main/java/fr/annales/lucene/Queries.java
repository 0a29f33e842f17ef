package fr.annales.lucene;

import fr.annales.french.Token;
import fr.annales.search.Attempt;
import fr.annales.search.Clause;
import fr.annales.search.Deadline;
import fr.annales.search.NearWords;
import fr.annales.search.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Attempts as Lucene's queries. Holds what was forgiven on the way, so it serves one request. What each weight is for,
 * and what was measured, stands in {@code french.md}.
 */
final class Queries {
    /** What a word adds that is in the title too. */
    private static final float TITLE = 0.5f;

    /** What an event gains that has every one of several words. */
    private static final float EVERY_WORD = 3;

    /** What a word adds that is written as typed. */
    private static final float EXACT = 0.5f;

    /** What two words add that stand as near as they were typed, or almost. */
    private static final float NEAR = 0.7f;

    /** How many words may stand between near ones. */
    private static final int SLOP = 3;

    /** How many near words a question is widened by at most, however many of its words have slips. */
    private static final int MOST_NEAR = 96;

    /** Of one word, those beyond are rare words that nobody meant. */
    private static final int MOST_NEAR_OF_A_WORD = 8;

    /** What an event gains that is of a time which other texts say. */
    private static final float OF_THE_TIME = 1;

    private final IndexReader reader;
    private final Years years;
    private final Deadline deadline;
    private final Map<String, List<List<Token>>> forgiven = new LinkedHashMap<>();

    Queries(IndexReader reader, Years years, Deadline deadline) {
        this.reader = reader;
        this.years = years;
        this.deadline = deadline;
    }

    /** The expressions of the archive that words with a slip were taken for, so far, by the forms of these. */
    Map<String, List<List<Token>>> forgiven() {
        return forgiven;
    }

    /** The events that have enough of what an attempt wants, scored by its words and once more by those of the title. */
    Wanted wanted(Attempt attempt) throws IOException {
        if (attempt.wanted().isEmpty()) return Wanted.of(MatchAllDocsQuery.INSTANCE);
        BooleanQuery.Builder events = new BooleanQuery.Builder();
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        List<Query> counted = new ArrayList<>();
        for (Clause clause : attempt.wanted()) {
            boolean needed = attempt.needsEvery() || clause.isAlwaysNeeded();
            Query words = of(clause, Schema.WORDS);
            scored.add(words, needed ? Occur.MUST : Occur.SHOULD);
            if (needed) events.add(words, Occur.FILTER);
            else counted.add(words);
            if (clause instanceof Clause.During) continue;
            Query title = of(clause, Schema.TITLE_WORDS);
            scored.add(new BoostQuery(title, TITLE), Occur.SHOULD);
            if (!needed) counted.add(title);
        }
        if (attempt.needsEvery()) return Wanted.of(scored.build());
        Query enough = new AtLeast(counted, attempt.minimum(), deadline);
        events.add(enough, Occur.FILTER);
        // Whatever has enough has one: where that is said, Lucene passes over all that cannot be among the best.
        scored.add(enough, Occur.FILTER).setMinimumNumberShouldMatch(1);
        return new Wanted(events.build(), scored.build());
    }

    /** The events that have something of what is excluded. */
    List<Query> excluded(List<Clause> excluded) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Clause clause : excluded) queries.add(of(clause, Schema.WORDS));
        return queries;
    }

    /** The events that have all that an attempt wants. */
    Query everyWord(Attempt attempt) throws IOException {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (Clause clause : attempt.wanted()) every.add(of(clause, Schema.WORDS), Occur.MUST);
        return every.build();
    }

    /**
     * What the first hits are scored by beside, since it takes long: whether they have every word, words as they were
     * typed, and near each other.
     *
     * @param everyWord whether any event has every word
     */
    Query closeness(Attempt attempt, boolean everyWord) throws IOException {
        BooleanQuery.Builder closeness = new BooleanQuery.Builder();
        if (everyWord && !attempt.needsEvery())
            closeness.add(new BoostQuery(new ConstantScoreQuery(everyWord(attempt)), EVERY_WORD), Occur.SHOULD);
        Token before = null;
        for (Clause clause : attempt.wanted()) {
            Token word = clause instanceof Clause.Word(Token token) ? token : null;
            for (Token written : written(clause)) closeness.add(new BoostQuery(exact(written), EXACT), Occur.SHOULD);
            if (word != null && before != null) closeness.add(new BoostQuery(near(before, word), NEAR), Occur.SHOULD);
            before = word;
        }
        return closeness.build();
    }

    /** The words of a clause as an event may write them: that which was typed, or what it was taken for. */
    private List<Token> written(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Forgiven(Token token, int _) ->
                forgiven.getOrDefault(token.form(), List.of(List.of(token))).stream()
                        .flatMap(List::stream)
                        .toList();
            default -> List.of();
        };
    }

    private static Query exact(Token word) {
        return new TermQuery(new Term(Schema.FORM, word.form()));
    }

    private static Query near(Token one, Token other) {
        return new PhraseQuery(SLOP, Schema.WORDS, one.stem(), other.stem());
    }

    /** The events whose field has it; a beginning is sought in all words, but in the title as a whole word only. */
    private Query of(Clause clause, String field) throws IOException {
        return switch (clause) {
            case Clause.Word(Token token) -> word(token, field);
            case Clause.Phrase(List<Token> tokens) -> phrase(tokens, field);
            case Clause.Either(List<Token> typed, List<List<Token>> others) -> either(typed, others, field);
            case Clause.Beginning(Token token) ->
                field.equals(Schema.TITLE_WORDS)
                        ? word(token, field)
                        : best(List.of(
                                word(token, field),
                                new ConstantScoreQuery(new PrefixQuery(new Term(Schema.FORM, token.form())))));
            case Clause.Forgiven(Token token, int slips) -> forgiving(token, slips, field);
            case Clause.During time -> during(time);
        };
    }

    /** The events of a time, or whose text says it, which tells more: those of the time may be many. */
    private Query during(Clause.During time) {
        BooleanQuery.Builder overlapping = new BooleanQuery.Builder();
        for (Period period : time.periods()) overlapping.add(years.overlapping(period), Occur.SHOULD);
        if (time.said().isEmpty()) return new BoostQuery(new ConstantScoreQuery(overlapping.build()), 0);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(new ConstantScoreQuery(overlapping.build()), OF_THE_TIME), Occur.SHOULD);
        for (List<Token> said : time.said()) either.add(phrase(said, Schema.WORDS), Occur.SHOULD);
        return either.build();
    }

    private static Query word(Token token, String field) {
        return new TermQuery(new Term(field, token.stem()));
    }

    private static Query phrase(List<Token> tokens, String field) {
        return new PhraseQuery(field, tokens.stream().map(Token::stem).toArray(String[]::new));
    }

    private static Query either(List<Token> typed, List<List<Token>> others, String field) {
        List<Query> expressions = new ArrayList<>();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        typed.forEach(word -> words.add(word(word, field), Occur.MUST));
        expressions.add(words.build());
        others.forEach(other -> expressions.add(phrase(other, field)));
        return best(expressions);
    }

    private Query forgiving(Token token, int slips, String field) throws IOException {
        deadline.check();
        if (isInArchive(token)) return word(token, field);
        List<List<Token>> near = forgiven.get(token.form());
        if (near == null) {
            near = near(token, slips, Math.min(MOST_NEAR_OF_A_WORD, MOST_NEAR - nearSoFar()));
            forgiven.put(token.form(), near);
        }
        return near.isEmpty()
                ? word(token, field)
                : best(near.stream().map(words -> phrase(words, field)).toList());
    }

    /** What may be meant by a word, when the archive does not have it. */
    List<List<Token>> near(Token token, int slips) throws IOException {
        return isInArchive(token) ? List.of() : near(token, slips, MOST_NEAR_OF_A_WORD);
    }

    private List<List<Token>> near(Token token, int slips, int limit) {
        return NearWords.of(token, slips, limit, new NearForms(reader, deadline));
    }

    private int nearSoFar() {
        return forgiven.values().stream().mapToInt(List::size).sum();
    }

    private boolean isInArchive(Token token) throws IOException {
        return reader.docFreq(new Term(Schema.WORDS, token.stem())) > 0;
    }

    private static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }
}
