package fr.annales.lucene;

import fr.annales.french.Token;
import fr.annales.search.Attempt;
import fr.annales.search.Clause;
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
    private static final Map<String, Float> FIELDS = Map.of(Schema.TITLE, 3f, Schema.TEXT, 1f, Schema.LABELS, 1f);

    /** What an event gains that has every one of several words: more than any single word gives. */
    private static final float EVERY_WORD = 20;

    private final IndexReader reader;
    private final NearForms nearForms;
    private final Map<String, List<Token>> forgiven = new LinkedHashMap<>();

    Queries(IndexReader reader, NearForms nearForms) {
        this.reader = reader;
        this.nearForms = nearForms;
    }

    /** The words of the archive that words with a slip were taken for, so far, by their forms. */
    Map<String, List<Token>> forgiven() {
        return forgiven;
    }

    /** The events that an attempt matches, those with every word far ahead. */
    Query of(Attempt attempt) throws IOException {
        List<Query> words = new ArrayList<>();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Clause clause : attempt.wanted()) {
            if (clause instanceof Clause.Phrase) query.add(of(clause), Occur.MUST);
            else words.add(of(clause));
        }
        if (words.size() == attempt.minimum()) words.forEach(word -> query.add(word, Occur.MUST));
        else if (!words.isEmpty()) query.add(atLeast(attempt.minimum(), words), Occur.MUST);
        if (words.size() > attempt.minimum())
            query.add(new BoostQuery(new ConstantScoreQuery(every(words)), EVERY_WORD), Occur.SHOULD);
        return without(attempt.excluded(), query);
    }

    /** The events that have all that an attempt wants. */
    Query everyWordOf(Attempt attempt) throws IOException {
        List<Query> wanted = new ArrayList<>();
        for (Clause clause : attempt.wanted()) wanted.add(of(clause));
        return without(attempt.excluded(), new BooleanQuery.Builder().add(every(wanted), Occur.MUST));
    }

    private Query without(List<Clause> excluded, BooleanQuery.Builder query) throws IOException {
        if (query.build().clauses().isEmpty()) query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        for (Clause clause : excluded) query.add(of(clause), Occur.MUST_NOT);
        return query.build();
    }

    private static Query atLeast(int minimum, List<Query> words) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        words.forEach(word -> some.add(word, Occur.SHOULD));
        return some.build();
    }

    private static Query every(List<Query> queries) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return queries.isEmpty() ? MatchAllDocsQuery.INSTANCE : every.build();
    }

    private Query of(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word(Token token) -> word(token);
            case Clause.Phrase(List<Token> tokens) -> tokens.size() == 1 ? word(tokens.getFirst()) : phrase(tokens);
            case Clause.Beginning(Token token) ->
                best(List.of(
                        word(token), new ConstantScoreQuery(new PrefixQuery(new Term(Schema.FORM, token.form())))));
            case Clause.Forgiven(Token token) -> forgiving(token);
        };
    }

    private static Query word(Token token) {
        CombinedFieldQuery.Builder word = new CombinedFieldQuery.Builder(token.stem());
        FIELDS.forEach(word::addField);
        return word.build();
    }

    private static Query phrase(List<Token> tokens) {
        String[] stems = tokens.stream().map(Token::stem).toArray(String[]::new);
        List<Query> fields = new ArrayList<>();
        FIELDS.forEach((field, weight) -> fields.add(new BoostQuery(new PhraseQuery(field, stems), weight)));
        return best(fields);
    }

    private Query forgiving(Token token) throws IOException {
        if (isInArchive(token)) return word(token);
        List<Token> near = nearForms.of(token.form());
        forgiven.put(token.form(), near);
        return near.isEmpty()
                ? word(token)
                : best(near.stream().map(Queries::word).toList());
    }

    private boolean isInArchive(Token token) throws IOException {
        for (String field : FIELDS.keySet()) if (reader.docFreq(new Term(field, token.stem())) > 0) return true;
        return false;
    }

    private static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }
}
