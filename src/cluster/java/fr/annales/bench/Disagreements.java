package fr.annales.bench;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Facets;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where two engines answer otherwise from the same archive: in totals, in counts, in hits where these are few. */
final class Disagreements {
    /** The embedded engine looks closer at so many hits only. */
    private static final int MOST_HITS = 100;

    /** Scores that differ by less are ties: each engine adds its floats in its own order. */
    private static final float TIE = 1e-3f;

    private final Engine one;
    private final Engine other;
    private final Searches searches = new Searches();
    private final List<String> totals = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private int asked;

    Disagreements(Engine one, Engine other) {
        this.one = one;
        this.other = other;
    }

    void ask(Asked question) {
        Result expected = answer(question, one);
        Result actual = answer(question, other);
        asked++;
        String told = question.kind() + " “" + question.text() + "” " + question.filters();
        if (expected.total() != actual.total() || expected.match() != actual.match())
            totals.add(told + ": " + expected.total() + " " + expected.match() + ", " + actual.total() + " "
                    + actual.match());
        else if (!expected.facets().equals(actual.facets())) counts.add(told);
        else if (expected.total() <= MOST_HITS) compare(told, expected.hits(), actual.hits());
    }

    private Result answer(Asked asked, Engine engine) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Question question = new Question(
                    asked.text(), asked.filters(), Sort.RELEVANCE, 1, MOST_HITS, Facets.names(snapshot.archive()));
            return searches.on(snapshot).search(question);
        }
    }

    private void compare(String told, List<Hit> expected, List<Hit> actual) {
        Map<String, Float> scores = new HashMap<>();
        for (Hit hit : expected) scores.put(hit.event().id(), hit.score() == null ? 0f : hit.score());
        float last = Float.MAX_VALUE;
        boolean isOtherOrder = false;
        for (Hit hit : actual) {
            Float score = scores.remove(hit.event().id());
            if (score == null) {
                found.add(told + ": " + hit.event().id());
                return;
            }
            isOtherOrder |= score > last * (1 + TIE);
            last = score;
        }
        if (!scores.isEmpty()) found.add(told);
        else if (isOtherOrder) orders.add(told);
    }

    /** Whether totals, counts and hits were the same, but for their order. */
    boolean areNone() {
        return totals.isEmpty() && counts.isEmpty() && found.isEmpty();
    }

    void tell(Figures figures) {
        figures.put("questions asked of both", asked);
        figures.put("answers with another total", totals.size());
        figures.put("answers with other counts", counts.size());
        figures.put("answers with other hits, of those with at most " + MOST_HITS, found.size());
        figures.put("answers with the hits in another order, of those", orders.size());
    }

    /** Some of each. */
    List<String> some() {
        List<String> some = new ArrayList<>();
        Map.of("total", totals, "counts", counts, "hits", found, "order", orders)
                .forEach((what, all) -> all.stream().limit(5).forEach(told -> some.add(what + ": " + told)));
        return some;
    }
}
