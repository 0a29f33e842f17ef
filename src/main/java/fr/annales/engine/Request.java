package fr.annales.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search request to an engine.
 *
 * @param attempts ways of matching, best first, at least one; the first that has a hit in the whole archive, before any
 *     filter and whatever is excluded, is the one that answers, or the last when none has
 * @param excluded clauses that no hit may meet
 * @param filters the filters that each hit must pass
 * @param sort the order of hits
 * @param after the id of an event of this version after which hits begin (keyset paging), or null for the first; only
 *     in an order of date
 * @param offset how many hits to pass over
 * @param limit how many hits to return at most
 * @param facets the facets to count: those of time together when one of them is asked for
 * @param scoring the weights of the score
 */
public record Request(
        List<Attempt> attempts,
        List<Clause> excluded,
        Filters filters,
        Sort sort,
        @Nullable String after,
        int offset,
        int limit,
        Set<String> facets,
        Scoring scoring) {

    /**
     * Checks what no engine could answer.
     *
     * @throws IllegalArgumentException without an attempt, or when hits by relevance are to begin after an event
     */
    public Request {
        if (attempts.isEmpty()) throw new IllegalArgumentException("a request without an attempt");
        if (after != null && sort == Sort.RELEVANCE)
            throw new IllegalArgumentException("no hit by relevance stands after an event: " + after);
        attempts = List.copyOf(attempts);
        excluded = List.copyOf(excluded);
        facets = Set.copyOf(facets);
    }

    /** This request with one attempt alone. */
    public Request only(Attempt attempt) {
        return new Request(List.of(attempt), excluded, filters, sort, after, offset, limit, facets, scoring);
    }

    /** This request for other hits, in another order or from another place, which counts nothing but their total. */
    public Request at(Sort order, @Nullable String after, int offset, int limit) {
        return new Request(attempts, excluded, filters, order, after, offset, limit, Set.of(), scoring);
    }

    /** This request with nothing excluded, neither by its clauses nor by its attempts. */
    public Request withoutExclusions(List<Attempt> attempts) {
        return new Request(attempts, List.of(), filters, sort, after, offset, limit, facets, scoring);
    }

    /** The events that one attempt finds, in the order of date, from the first or from after an event on. */
    public Request inOrderOfDate(Attempt attempt, @Nullable String after, int limit) {
        return only(attempt).at(Sort.DATE, after, 0, limit);
    }

    /** A request for the counts of time under other attempts, without hits and without any selection in time. */
    public Request countingTime(List<Attempt> others) {
        Set<String> time = Set.of(Facets.YEAR, Facets.DECADE);
        return new Request(others, excluded, filters.with(TimeFilter.NONE), Sort.DATE, null, 0, 0, time, scoring);
    }

    /** Whether hits are shown in the order of their scores. */
    public boolean isScored() {
        return sort == Sort.RELEVANCE && limit > 0;
    }
}
