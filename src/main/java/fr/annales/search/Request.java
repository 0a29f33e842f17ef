package fr.annales.search;

import java.util.List;
import java.util.Set;

/**
 * What an engine is asked.
 *
 * @param attempts ways of matching, best first, at least one; the first that has a hit in the whole archive, before
 *     any filter and whatever is excluded, is the one that answers, or the last when none has
 * @param excluded what no hit has
 * @param filters what hits are narrowed to
 * @param sort the order of hits
 * @param offset how many hits to pass over
 * @param limit how many hits to return at most
 * @param facets the facets to count: those of time together when one of them is asked for
 */
public record Request(
        List<Attempt> attempts,
        List<Clause> excluded,
        Filters filters,
        Sort sort,
        int offset,
        int limit,
        Set<String> facets) {

    public Request {
        attempts = List.copyOf(attempts);
        excluded = List.copyOf(excluded);
        facets = Set.copyOf(facets);
    }

    /** The same with a single attempt. */
    Request only(Attempt attempt) {
        return new Request(List.of(attempt), excluded, filters, sort, offset, limit, facets);
    }

    /** Whether hits are shown in the order of their scores. */
    public boolean isScored() {
        return sort == Sort.RELEVANCE && limit > 0;
    }
}
