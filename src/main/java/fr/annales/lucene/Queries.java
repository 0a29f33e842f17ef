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
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Attempts as Lucene's queries. Holds what was forgiven on the way, so it serves one request. */
final class Queries {
    /** A word of the title tells more of an event than one of its text; a label tells only its kind. */
    private static final List<Weighted> FIELDS =
            List.of(new Weighted(Schema.TITLE, 3), new Weighted(Schema.TEXT, 1), new Weighted(Schema.LABELS, 1));

    /** What an event gains that has every one of several words: more than any single word gives. */
    private static final float EVERY_WORD = 20;

    /** How many near words a question is widened by at most, however many of its words have slips. */
    private static final int MOST_NEAR = 96;

    /** Of one word, those beyond are rare words that nobody meant. */
    private static final int MOST_NEAR_OF_A_WORD = 8;

    private record Weighted(String field, float weight) {}

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
        List<Query> words = new ArrayList<>();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Clause clause : attempt.wanted()) {
            if (clause instanceof Clause.Phrase) query.add(of(clause), Occur.MUST);
            else words.add(of(clause));
        }
        if (words.size() == attempt.minimum()) words.forEach(word -> query.add(word, Occur.MUST));
        else
            query.add(atLeast(attempt.minimum(), words), Occur.MUST)
                    .add(new BoostQuery(new ConstantScoreQuery(every(words)), EVERY_WORD), Occur.SHOULD);
        return attempt.wanted().isEmpty() ? MatchAllDocsQuery.INSTANCE : query.build();
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

    private static Query atLeast(int minimum, List<Query> words) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        words.forEach(word -> some.add(word, Occur.SHOULD));
        return some.build();
    }

    private static Query every(List<Query> queries) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return every.build();
    }

    private Query of(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word(Token token) -> word(token);
            case Clause.Phrase(List<Token> tokens) -> tokens.size() == 1 ? word(tokens.getFirst()) : phrase(tokens);
            case Clause.Beginning(Token token) ->
                best(List.of(
                        word(token), new ConstantScoreQuery(new PrefixQuery(new Term(Schema.FORM, token.form())))));
            case Clause.Forgiven(Token token, int slips) -> forgiving(token, slips);
        };
    }

    private static Query word(Token token) {
        CombinedFieldQuery.Builder word = new CombinedFieldQuery.Builder(token.stem());
        FIELDS.forEach(field -> word.addField(field.field(), field.weight()));
        return word.build();
    }

    private static Query phrase(List<Token> tokens) {
        String[] stems = tokens.stream().map(Token::stem).toArray(String[]::new);
        List<Query> fields = new ArrayList<>();
        for (Weighted field : FIELDS) fields.add(new BoostQuery(new PhraseQuery(field.field(), stems), field.weight()));
        return best(fields);
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
        for (Weighted field : FIELDS) if (reader.docFreq(new Term(field.field(), token.stem())) > 0) return true;
        return false;
    }

    private static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }
}
