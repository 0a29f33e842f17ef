package fr.annales.search;

import fr.annales.engine.Attempt;
import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts the hits of some searches in one call to the engine. */
final class TotalCounter {
    private final Search search;

    TotalCounter(Search search) {
        this.search = search;
    }

    /** The total of each search, in their order. */
    List<Long> count(List<TotalQuery> searches) {
        List<CountPlan> plans = searches.stream().map(this::plan).toList();
        List<Request> requests = new ArrayList<>();
        plans.forEach(plan -> requests.addAll(plan.requests));
        if (requests.isEmpty()) return searches.stream().map(_ -> 0L).toList();
        List<Long> totals = search.snapshot().totals(requests);
        List<Long> found = new ArrayList<>();
        int from = 0;
        for (CountPlan plan : plans) {
            found.add(plan.total(totals.subList(from, from + plan.requests.size())));
            from += plan.requests.size();
        }
        return found;
    }

    /**
     * The requests from whose totals the total of one search is found.
     *
     * @param requests one for each attempt in which an event needs every word, then the search itself, unless the first
     *     tells its total
     * @param isFirstAnswer whether the first request, where it finds anything, finds the same as the search itself
     */
    private record CountPlan(List<Request> requests, boolean everyWord, boolean isFirstAnswer) {
        long total(List<Long> totals) {
            if (totals.isEmpty()) return 0;
            if (!everyWord) return totals.getFirst();
            if (isFirstAnswer && totals.getFirst() > 0) return totals.getFirst();
            List<Long> every = totals.subList(0, totals.size() - 1);
            return every.stream().allMatch(total -> total == 0) ? 0 : totals.getLast();
        }
    }

    private CountPlan plan(TotalQuery one) {
        if (!Question.isShortEnough(one.text())) return new CountPlan(List.of(), false, false);
        Question question = new Question(one.text(), one.filters(), Sort.DATE, 1, 0, Set.of());
        QueryInterpretation interpretation = search.reader().interpretation(question);
        Request whole = search.reader().request(interpretation, question);
        if (!one.everyWord()) return new CountPlan(List.of(whole), false, false);
        if (!interpretation.mayBeScored()) return new CountPlan(List.of(), true, false);
        List<Request> requests = new ArrayList<>();
        for (Attempt attempt : whole.attempts())
            if (attempt.step() == Step.ALL) requests.add(whole.only(Ladder.withEvery(attempt)));
        boolean isKnown = whole.attempts().getFirst().needsEvery();
        if (!isKnown || requests.size() > 1) requests.add(whole);
        return requests.size() == 1 ? new CountPlan(requests, false, false) : new CountPlan(requests, true, isKnown);
    }
}
