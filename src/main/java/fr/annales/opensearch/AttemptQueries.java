package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.ScoredPart;
import fr.annales.engine.ScoredParts;
import fr.annales.engine.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes OpenSearch queries for attempts, the same as those of the embedded engine, except that exactness and proximity
 * score every hit and not only the first ones.
 *
 * @param forgiven the expansions of fuzzy words, as far as they were looked up
 */
record AttemptQueries(QueryTranslator translator, ScoredParts scoring, ForgivenSearches forgiven) {
    /**
     * The most words of a question whose proximity is scored, since a cluster takes only so many clauses in one query.
     */
    private static final int MOST_SCORED_CLOSELY = 44;

    static AttemptQueries of(TimeQueries times, Scoring scoring, ForgivenSearches forgiven) {
        return new AttemptQueries(new QueryTranslator(times), new ScoredParts(scoring, forgiven.words()), forgiven);
    }

    /** A query for the events that meet enough clauses of an attempt. */
    Query found(Attempt attempt) {
        return attempt.wanted().isEmpty() ? Query.ALL : enough(attempt, this::query);
    }

    /** The query for the events of an attempt with all that scores them. */
    Query scored(Attempt attempt) {
        return scored(attempt, this::query);
    }

    /** The scored query in which each part is named by its number, from 0 in the order of {@link #parts}. */
    Query explained(Attempt attempt) {
        List<ScoredPart> parts = parts(attempt);
        return scored(attempt, part -> query(part).named(Integer.toString(parts.indexOf(part))));
    }

    /** What scores the events of an attempt. */
    List<ScoredPart> parts(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>(scoring.words(attempt));
        parts.addAll(closeness(attempt));
        return parts;
    }

    private Query query(ScoredPart part) {
        return translator.query(part.query());
    }

    private Query scored(Attempt attempt, Function<ScoredPart, Query> query) {
        if (attempt.wanted().isEmpty()) return Query.ALL;
        return Query.bool()
                .must(List.of(enough(attempt, query)))
                .should(closeness(attempt).stream().map(query).toList(), 0)
                .build();
    }

    /**
     * A query for the events that meet enough clauses, where a clause met in the title counts twice, but for clauses
     * that are always needed.
     */
    private Query enough(Attempt attempt, Function<ScoredPart, Query> query) {
        List<Query> needed = new ArrayList<>();
        List<Query> counted = new ArrayList<>();
        List<Query> scoredOnly = new ArrayList<>();
        for (ScoredPart part : scoring.words(attempt)) {
            List<Query> place = !part.isNeeded(attempt) ? counted : part.isInTitle() ? scoredOnly : needed;
            place.add(query.apply(part));
        }
        if (!counted.isEmpty())
            needed.add(Query.bool().should(counted, attempt.minimum()).build());
        return Query.bool().must(needed).should(scoredOnly, 0).build();
    }

    private List<ScoredPart> closeness(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        if (!attempt.needsEvery()) parts.add(scoring.everyWord(attempt));
        if (attempt.wanted().size() <= MOST_SCORED_CLOSELY) parts.addAll(scoring.closeness(attempt));
        return parts;
    }

    /** A query for the events that meet every clause of an attempt. */
    Query everyWord(Attempt attempt) {
        return query(scoring.everyWord(attempt));
    }

    /** The queries for the events that are excluded, one for each clause. */
    List<Query> excluded(List<Clause> excluded) {
        return excluded.stream().map(scoring::query).map(translator::query).toList();
    }
}
