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
 * The queries that score only the first hits, in a second pass, since they take long: words exactly as they were typed,
 * and words near each other.
 *
 * @param written gives the words by which an event may have a clause
 * @param positions the budget of positions
 */
record ClosenessQueries(Scoring scoring, Function<Clause, List<Token>> written, PositionBudget positions) {

    List<ScoredPart> of(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        Clause before = null;
        for (Clause clause : attempt.wanted()) {
            if (clause instanceof Clause.Phrase(List<Token> tokens))
                parts.add(part(Explanation.Kind.EXACT_PHRASE, exactPhrase(tokens), scoring.exactPhrase(), clause));
            float exact = scoring.weight(clause) * scoring.exact();
            for (Token word : written.apply(clause))
                parts.add(part(Explanation.Kind.EXACT, exact(word), exact, clause));
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

    /**
     * The events with each form of a phrase. Few events have the phrase, and one that also has each form probably has
     * them there.
     */
    private static Query exactPhrase(List<Token> words) {
        BooleanQuery.Builder forms = new BooleanQuery.Builder();
        words.forEach(word -> forms.add(exact(word), Occur.FILTER));
        return new ConstantScoreQuery(forms.build());
    }

    /** The events with two words near each other, among all words, and once more in the title. */
    private Query near(Token one, Token other) {
        BooleanQuery.Builder near = new BooleanQuery.Builder();
        for (String field : List.of(Schema.WORDS, Schema.TITLE_WORDS))
            near.add(StemQueries.phrase(List.of(one, other), scoring.slop(), field, positions), Occur.SHOULD);
        return near.build();
    }
}
