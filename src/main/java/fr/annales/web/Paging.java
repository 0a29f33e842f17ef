package fr.annales.web;

import fr.annales.address.QuestionReader;
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
 * @param whole the address of all on one page, for a printer, or null where this has it
 */
record Paging(
        int page,
        int last,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next,
        boolean isCut,
        @Nullable String whole) {
    /** An archive with fewer events is read on one page. */
    private static final int FEW = 60;

    private static final String PRINTED = Integer.toString(Question.LARGEST_PRINTED);

    /**
     * A page to go to.
     *
     * @param address from the service; null for a gap
     */
    record Step(String label, @Nullable String address, boolean isCurrent) {}

    /** The question with as many hits as its page has: all of a small archive, and what a printer is given. */
    static Question sized(Question question, Visit visit) {
        if (visit.parameter(QuestionReader.SIZE).equals(PRINTED)) return question.sized(Question.LARGEST_PRINTED);
        return visit.search().summary().events() < FEW ? question.sized(FEW) : question;
    }

    static Paging of(Question question, long total, SearchAddress state) {
        if (question.size() == Question.LARGEST_PRINTED) return forPrinter(total);
        int last = last(question, total);
        int page = question.page();
        return new Paging(
                page,
                last,
                last > 1 ? steps(page, last, state) : List.of(),
                page > 1 ? state.at(page - 1).address() : null,
                page < last ? state.at(page + 1).address() : null,
                total > (long) last * question.size(),
                last == 1 ? null : printed(state));
    }

    private static Paging forPrinter(long total) {
        return new Paging(1, 1, List.of(), null, null, total > Question.LARGEST_PRINTED, null);
    }

    private static String printed(SearchAddress state) {
        return state.with(QuestionReader.SIZE, PRINTED).address();
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
