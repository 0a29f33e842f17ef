package fr.annales.lucene;

import fr.annales.french.Token;
import fr.annales.search.Attempt;
import fr.annales.search.Clause;
import fr.annales.search.Deadline;
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

/** Attempts as Lucene's queries. Holds what was forgiven on the way, so it serves one request. */
final class Queries {
    /** What an event gains that has every one of several words: more than any single word gives. */
    private static final float EVERY_WORD = 20;

    /** How many near words a question is widened by at most, however many of its words have slips. */
    private static final int MOST_NEAR = 96;

    /** Of one word, those beyond are rare words that nobody meant. */
    private static final int MOST_NEAR_OF_A_WORD = 8;

    private final IndexReader reader;
    private final Deadline deadline;
    private final Map<String, List<Token>> forgiven = new LinkedHashMap<>();

    Queries(IndexReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /** The words of the archive that words with a slip were taken for, so far, by their forms. */
    Map<String, List<Token>> forgiven() {
        return forgiven;
    }

    /** The events that have enough of what an attempt wants, those with every word far ahead. */
    Query wanted(Attempt attempt) throws IOException {
        if (attempt.wanted().isEmpty()) return MatchAllDocsQuery.INSTANCE;
        if (attempt.needsEvery()) return everyWord(attempt);
        List<Query> required = new ArrayList<>();
        List<Query> words = new ArrayList<>();
        for (Clause clause : attempt.wanted()) (clause instanceof Clause.Phrase ? required : words).add(of(clause));
        required.add(enough(words, attempt.minimum()));
        return every(required);
    }

    /**
     * The events that have so many of some words, those with every word far ahead. Who has every word has enough, so
     * that this is one more choice: Lucene is fastest where there is nothing else.
     */
    private static Query enough(List<Query> words, int minimum) {
        BooleanQuery.Builder enough = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        words.forEach(word -> enough.add(word, Occur.SHOULD));
        return enough.add(new BoostQuery(new ConstantScoreQuery(every(words)), EVERY_WORD), Occur.SHOULD)
                .build();
    }

    /** The events that have all that an attempt wants. */
    Query everyWord(Attempt attempt) throws IOException {
        List<Query> wanted = new ArrayList<>();
        for (Clause clause : attempt.wanted()) wanted.add(of(clause));
        return every(wanted);
    }

    /** The events of a query that have nothing of what is excluded. */
    Query without(List<Clause> excluded, Query query) throws IOException {
        if (excluded.isEmpty()) return query;
        BooleanQuery.Builder rest = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (Clause clause : excluded) rest.add(of(clause), Occur.MUST_NOT);
        return rest.build();
    }

    private static Query every(List<Query> queries) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return every.build();
    }

    private Query of(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word(Token token) -> word(token);
            case Clause.Phrase(List<Token> tokens) -> phrase(tokens);
            case Clause.Beginning(Token token) ->
                best(List.of(
                        word(token), new ConstantScoreQuery(new PrefixQuery(new Term(Schema.FORM, token.form())))));
            case Clause.Forgiven(Token token, int slips) -> forgiving(token, slips);
        };
    }

    private static Query word(Token token) {
        return new TermQuery(term(token));
    }

    private static Term term(Token token) {
        return new Term(Schema.WORDS, token.stem());
    }

    private static Query phrase(List<Token> tokens) {
        return new PhraseQuery(Schema.WORDS, tokens.stream().map(Token::stem).toArray(String[]::new));
    }

    private Query forgiving(Token token, int slips) throws IOException {
        deadline.check();
        if (isInArchive(token)) return word(token);
        List<Token> near = forgiven.get(token.form());
        if (near == null) {
            int limit = Math.min(MOST_NEAR_OF_A_WORD, MOST_NEAR - nearSoFar());
            near = NearForms.of(reader, token.form(), slips, limit, deadline);
            forgiven.put(token.form(), near);
        }
        return near.isEmpty()
                ? word(token)
                : best(near.stream().map(Queries::word).toList());
    }

    private int nearSoFar() {
        return forgiven.values().stream().mapToInt(List::size).sum();
    }

    private boolean isInArchive(Token token) throws IOException {
        return reader.docFreq(term(token)) > 0;
    }

    private static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }
}
