package fr.annales.search;

import fr.annales.dates.DateReading;
import fr.annales.dates.Period;
import fr.annales.engine.Attempt;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a question finds nothing, or nothing in the time that it asks for: what it excludes is all there is, or
 * no hit is of that time.
 *
 * @param request the request that the engine answered
 */
record EmptyAnswer(Snapshot snapshot, Question question, QueryInterpretation interpretation, Request request) {

    /** What the question finds without its exclusions; null where that is nothing, or nothing is excluded. */
    @Nullable
    WithoutExclusions withoutExclusions(Fuzziness slips) {
        if (request.excluded().isEmpty() && !interpretation.leavesOut()) return null;
        Request all = request.withoutExclusions(interpretation.withoutExclusions(slips));
        long total = snapshot.totals(List.of(all)).getFirst();
        return total == 0 ? null : new WithoutExclusions(interpretation.textWithoutExclusions(), total);
    }

    /** The times with hits nearest to the selection in time; null where no time has any, or none is selected. */
    @Nullable
    Nearest nearestToSelection() {
        Period selected =
                question.filters().undated() ? null : question.filters().time().hull();
        return selected == null ? null : nearest(question.text(), selected, request.attempts());
    }

    /** The times with hits nearest to the dates in the question; null where no time has any, or it has no dates. */
    @Nullable
    Nearest nearestToDates(Fuzziness slips) {
        if (question.filters().undated() || !question.filters().time().isEmpty()) return null;
        return interpretation.dates().stream()
                .map(DateReading::period)
                .reduce(Period::hull)
                .map(period -> nearest(interpretation.textBeside(), period, interpretation.besideDates(slips)))
                .orElse(null);
    }

    private @Nullable Nearest nearest(String text, Period period, List<Attempt> attempts) {
        Request counted = request.countingTime(attempts);
        return Nearest.to(period, snapshot.search(counted).counts().time(), text, counted.filters());
    }
}
