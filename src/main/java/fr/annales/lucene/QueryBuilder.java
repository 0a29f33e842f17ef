package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.ForgivenWords;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.engine.ScoredPart;
import fr.annales.engine.ScoredParts;
import fr.annales.engine.Scoring;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Builds Lucene's queries for the attempts of one request. It keeps the expansions of fuzzy words, and so serves that
 * request only.
 */
final class QueryBuilder {
    private final TimedSearcher searcher;
    private final FuzzyForms fuzzyForms;
    private final PositionBudget positions;
    private final ForgivenWords forgiven;
    private final ScoredParts parts;
    private final QueryTranslator translator;

    QueryBuilder(TimedSearcher searcher, TimeQueries times, Scoring scoring) throws IOException {
        this.searcher = searcher;
        this.fuzzyForms = new FuzzyForms(searcher.segment(), searcher.deadline());
        this.positions = PositionBudget.of(searcher.segment(), searcher.deadline());
        this.forgiven = new ForgivenWords(scoring);
        this.parts = new ScoredParts(scoring, forgiven);
        this.translator = new QueryTranslator(times, positions);
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
            Query query = query(part);
            boolean needed = part.isNeeded(attempt);
            scored.add(query, needed && !part.isInTitle() ? Occur.MUST : Occur.SHOULD);
            if (!needed) counted.add(query);
            else if (!part.isInTitle()) events.add(query, Occur.FILTER);
        }
        if (attempt.needsEvery()) return new AttemptQuery(events.build(), scored.build());
        Query enough = new DocumentSetQuery(searcher.find(counted, attempt.minimum()));
        events.add(enough, Occur.FILTER);
        // An event with enough clauses meets one at least: told so, Lucene skips events that cannot be among the best.
        scored.add(enough, Occur.FILTER).setMinimumNumberShouldMatch(1);
        return new AttemptQuery(events.build(), scored.build());
    }

    /** What scores the clauses of an attempt, whose fuzzy words are looked up. */
    List<ScoredPart> words(Attempt attempt) throws IOException {
        forgive(attempt);
        return parts.words(attempt);
    }

    /**
     * What scores only the first hits, in a second pass, since it takes long.
     *
     * @param everyWord whether any event has every word
     */
    List<ScoredPart> closeness(Attempt attempt, boolean everyWord) {
        List<ScoredPart> closeness = new ArrayList<>();
        if (everyWord && !attempt.needsEvery()) closeness.add(parts.everyWord(attempt));
        closeness.addAll(parts.closeness(attempt));
        return closeness;
    }

    /** A query for the events that a part finds. */
    Query query(ScoredPart part) {
        return translator.query(part.query());
    }

    /** The queries for the events that are excluded, one for each clause. */
    List<Query> excluded(List<Clause> excluded) {
        return excluded.stream().map(parts::query).map(translator::query).toList();
    }

    /** A query for the events that meet every clause of an attempt. */
    Query everyWord(Attempt attempt) throws IOException {
        forgive(attempt);
        return query(parts.everyWord(attempt));
    }

    /** Looks up the fuzzy words of an attempt that are not looked up yet, all together. */
    private void forgive(Attempt attempt) throws IOException {
        List<NearWord> words = forgiven.notLookedUp(List.of(attempt));
        if (!words.isEmpty()) forgiven.take(words, fuzzyForms.expand(words));
    }
}
