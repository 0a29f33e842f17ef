package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import fr.annales.engine.Scoring;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the first hits are scored by beside their words, since it takes long: words as they were typed, and near each
 * other.
 *
 * @param written the words of a clause as an event may write them
 * @param positions that may be looked at
 */
record ClosenessQueries(Scoring scoring, Function<Clause, List<Token>> written, PositionBudget positions) {

    List<ScoredPart> of(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        Clause before = null;
        for (Clause clause : attempt.wanted()) {
            if (clause instanceof Clause.Phrase(List<Token> tokens))
                parts.add(part(Explanation.Kind.EXACT_PHRASE, exactPhrase(tokens), scoring.exactPhrase(), clause));
            for (Token word : written.apply(clause))
                parts.add(part(Explanation.Kind.EXACT, exact(word), scoring.exact(), clause));
            if (before instanceof Clause.Word(Token one) && clause instanceof Clause.Word(Token other))
                parts.add(part(Explanation.Kind.PROXIMITY, near(one, other), scoring.proximity(), before, clause));
            before = clause;
        }
        return parts;
    }

    private static ScoredPart part(Explanation.Kind kind, Query query, float weight, Clause... clauses) {
        return new ScoredPart(kind, List.of(clauses), new BoostQuery(query, weight));
    }

    private static Query exact(Token word) {
        return new TermQuery(new Term(Schema.FORM, word.form()));
    }

    /** The events that have a phrase are few: one that also has each of its forms will have them there. */
    private static Query exactPhrase(List<Token> words) {
        BooleanQuery.Builder forms = new BooleanQuery.Builder();
        words.forEach(word -> forms.add(exact(word), Occur.FILTER));
        return new ConstantScoreQuery(forms.build());
    }

    /** Among all words, and once more in the title. */
    private Query near(Token one, Token other) {
        BooleanQuery.Builder near = new BooleanQuery.Builder();
        for (String field : List.of(Schema.WORDS, Schema.TITLE_WORDS))
            near.add(StemQueries.phrase(List.of(one, other), scoring.slop(), field, positions), Occur.SHOULD);
        return near.build();
    }
}
