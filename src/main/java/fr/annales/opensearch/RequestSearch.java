package fr.annales.opensearch;

import fr.annales.engine.Answer;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.Explanation;
import fr.annales.engine.Request;
import fr.annales.engine.ScoredEvent;
import fr.annales.engine.Sort;
import fr.annales.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers requests on one version: hits, totals and counts of the first attempt that has any hit. */
final class RequestSearch {
    private final Version version;
    private final ClusterSearcher searcher;
    private final SearchAfter after;

    RequestSearch(Version version, ClusterSearcher searcher, SearchAfter after) {
        this.version = version;
        this.searcher = searcher;
        this.after = after;
    }

    private AttemptQueries queries(Request request) {
        FormSearches forms = new FormSearches(version.forms());
        return AttemptQueries.of(
                new TimeQueries(version.data().years()),
                request.scoring(),
                new ForgivenSearches(forms, request.scoring()));
    }

    /** The queries of a request of one attempt, whose fuzzy words are looked up. */
    private AttemptQueries lookedUp(Request request) {
        AttemptQueries queries = queries(request);
        queries.forgiven().take(searcher.search(queries.forgiven().searches(request.attempts())));
        return queries;
    }

    private <P extends AttemptRounds.Plan> AttemptRounds.Tried tried(P plan) {
        return new AttemptRounds(searcher).answers(List.of(plan)).getFirst();
    }

    Answer answer(Request request) {
        AttemptQueries queries = queries(request);
        SearchPlan plan = new SearchPlan(request, after.values(request), queries, version);
        AttemptRounds.Tried tried = tried(plan);
        SearchReply found = tried.replies().getFirst();
        return new Answer(
                tried.attempt(),
                plan.hasEveryWord(tried.attempt(), tried.replies()),
                found.total(),
                hits(plan.hits(found), plan, request.sort()),
                plan.counts(found),
                queries.forgiven().words().expressions());
    }

    private List<ScoredEvent> hits(List<JsonNode> hits, SearchPlan plan, Sort sort) {
        after.keep(hits, sort);
        return plan.read(
                hits, searcher, (hit, event) -> new ScoredEvent(StoredEventJson.read(event), score(hit, sort)));
    }

    private static @Nullable Float score(JsonNode hit, Sort sort) {
        return sort == Sort.RELEVANCE ? (Float) hit.required("sort").required(0).floatValue() : null;
    }

    /** A part of the events of a request of one attempt, in the order of date. */
    List<Event> events(Request request) {
        SearchPlan plan = new SearchPlan(request, after.values(request), lookedUp(request), version);
        List<JsonNode> hits = searcher.search(plan.part()).hits();
        after.keep(hits, Sort.DATE);
        return plan.read(hits, searcher, (_, event) -> StoredEventJson.read(event));
    }

    List<Long> totals(List<Request> requests) {
        List<TotalPlan> plans = requests.stream().map(this::total).toList();
        return new AttemptRounds(searcher)
                .answers(plans).stream()
                        .map(tried -> tried.replies().getFirst().total())
                        .toList();
    }

    private TotalPlan total(Request request) {
        return TotalPlan.of(request, queries(request), version);
    }

    Changes changes(ChangeRequest request) {
        ChangePlan plan = new ChangePlan(
                request, total(request.among()), version.data().publication().time());
        return plan.read(tried(plan).replies().getFirst(), searcher);
    }

    List<Explanation> explain(Request request, List<String> ids) {
        Explainer explainer =
                new Explainer(lookedUp(request), request.attempts().getFirst());
        return explainer.read(ids, searcher.explained(explainer.search(version.events(), ids)));
    }
}
