package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.Request;
import java.util.List;

/** The plan of a request for a total: one search counts the hits of an attempt. */
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
        return List.of(SearchBody.of(version.events(), Query.filter(drillDown.all(queries.found(attempt)))));
    }

    @Override
    public boolean isFiltered() {
        return !drillDown.isEmpty();
    }

    @Override
    public SearchBody anywhere(Attempt attempt) {
        return SearchBody.any(version.events(), queries.found(attempt));
    }
}
