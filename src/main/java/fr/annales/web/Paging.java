package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.search.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an answer.
 *
 * @param last the number of the last that can be asked for
 * @param steps the first, the last and those near this one, with gaps between; none for a single page
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 * @param isCut whether there is more than can be asked for
 */
record Paging(
        int page,
        int last,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next,
        boolean isCut) {

    /**
     * A page to go to.
     *
     * @param address from the service; null for a gap
     */
    record Step(String label, @Nullable String address, boolean isCurrent) {}

    static Paging of(Question question, long total, SearchAddress state) {
        int last = last(question, total);
        int page = question.page();
        return new Paging(
                page,
                last,
                last > 1 ? steps(page, last, state) : List.of(),
                page > 1 ? state.at(page - 1).address() : null,
                page < last ? state.at(page + 1).address() : null,
                total > (long) last * question.size());
    }

    /** The number of the last page of so many hits, at least 1. */
    static int last(Question question, long total) {
        long pages = Math.ceilDiv(total, (long) question.size());
        return Math.clamp(pages, 1, Question.DEEPEST / question.size());
    }

    /** How many hits can be asked for at most, in figures. */
    String reach() {
        return FrenchTypography.number(Question.DEEPEST);
    }

    private static List<Step> steps(int page, int last, SearchAddress state) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, page, last));
        if (page > 1) shown.add(page - 1);
        if (page < last) shown.add(page + 1);
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int number : shown) {
            if (number > before + 1) steps.add(new Step("…", null, false));
            steps.add(new Step(FrenchTypography.number(number), state.at(number).address(), number == page));
            before = number;
        }
        return steps;
    }
}
