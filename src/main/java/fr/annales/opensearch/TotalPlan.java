package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of a request for a total: the searches that count the hits of an attempt, and tell whether the whole archive
 * has any.
 */
record TotalPlan(Request request, AttemptQueries queries, DrillDown drillDown, Version version)
        implements AttemptRounds.Plan {

    static TotalPlan of(Request request, AttemptQueries queries, Version version) {
        return new TotalPlan(
                request,
                queries,
                DrillDown.of(request.filters(), queries.excluded(request.excluded()), version.data()),
                version);
    }

    @Override
    public ForgivenSearches forgiven() {
        return queries.forgiven();
    }

    @Override
    public List<SearchBody> searches(Attempt attempt) {
        List<SearchBody> searches = new ArrayList<>();
        Query found = queries.found(attempt);
        searches.add(SearchBody.of(version.events(), Query.filter(drillDown.all(found))));
        if (!drillDown.isEmpty()) searches.add(SearchBody.any(version.events(), found));
        return searches;
    }

    @Override
    public boolean hasAny(List<SearchReply> replies) {
        return replies.stream().anyMatch(SearchReply::hasAny);
    }
}
