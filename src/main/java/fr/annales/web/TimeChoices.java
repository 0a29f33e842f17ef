package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.dates.Period;
import fr.annales.engine.Facets;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Time as a list of choices: decades with their years, in centuries where there are more than two of these, and the
 * events without a date. Years and decades are added to each other; a century is a period, which takes the place of
 * both.
 */
final class TimeChoices {
    private static final int CENTURY = 100;
    private static final int MOST_UNFOLDED = 2;

    private final Result result;
    private final SearchAddress state;

    private TimeChoices(Result result, SearchAddress state) {
        this.result = result;
        this.state = state;
    }

    /** What must be counted besides years and decades, for an archive of some span: nothing where that is null. */
    static List<String> counted(@Nullable Period span) {
        return span != null
                        && centuryOf(span.last().getYear())
                                        - centuryOf(span.first().getYear())
                                >= CENTURY * MOST_UNFOLDED
                ? List.of(Facets.periods(CENTURY))
                : List.of();
    }

    static List<FacetChoice> of(Result result, SearchAddress state) {
        TimeChoices time = new TimeChoices(result, state);
        List<FacetChoice> choices = new ArrayList<>(
                result.values(Facets.periods(CENTURY)).isEmpty() ? time.decades(_ -> true) : time.centuries());
        time.addUndated(choices);
        return choices;
    }

    private static int centuryOf(int year) {
        return Facets.periodOf(year, CENTURY);
    }

    private List<FacetChoice> centuries() {
        return result.values(Facets.periods(CENTURY)).stream()
                .map(this::century)
                .toList();
    }

    private FacetChoice century(FacetResult.Value value) {
        int first = Integer.parseInt(value.value());
        int last = first + CENTURY - 1;
        boolean isChosen = isPeriod(first, last);
        SearchAddress next = isChosen ? state.withoutTime() : state.within(first, last);
        return FacetChoice.of(
                        "century=" + first,
                        isChosen ? "Retirer" : "Choisir",
                        value.label(),
                        value.count(),
                        next.address(),
                        isChosen)
                .with("par décennie", decades(decade -> centuryOf(decade) == first));
    }

    private boolean isPeriod(int first, int last) {
        var time = result.question().filters().time();
        return LocalDate.of(first, 1, 1).equals(time.from())
                && LocalDate.of(last, 12, 31).equals(time.to())
                && time.years().isEmpty()
                && time.decades().isEmpty();
    }

    private List<FacetChoice> decades(Predicate<Integer> which) {
        List<FacetChoice> choices = new ArrayList<>();
        for (FacetResult.Value decade : result.values(Facets.DECADE)) {
            int first = Integer.parseInt(decade.value());
            if (which.test(first)) choices.add(choice(Facets.DECADE, decade).with("par année", years(first)));
        }
        return choices;
    }

    private List<FacetChoice> years(int decade) {
        return result.values(Facets.YEAR).stream()
                .filter(year -> Facets.decadeOf(Integer.parseInt(year.value())) == decade)
                .map(year -> choice(Facets.YEAR, year))
                .toList();
    }

    private FacetChoice choice(String facet, FacetResult.Value value) {
        return FacetChoice.of(facet, value, state, adding(facet, value.value()));
    }

    /** A year narrows the decade that it is in, and a decade takes the place of its years. */
    private SearchAddress adding(String facet, String value) {
        SearchAddress bare = state.without(SearchParameters.FROM)
                .without(SearchParameters.TO)
                .without(SearchParameters.UNDATED);
        int first = Integer.parseInt(value);
        if (facet.equals(Facets.YEAR)) bare = bare.without(Facets.DECADE, Integer.toString(Facets.decadeOf(first)));
        else for (int year = first; year < first + 10; year++) bare = bare.without(Facets.YEAR, Integer.toString(year));
        return bare.and(facet, value);
    }

    private void addUndated(List<FacetChoice> choices) {
        boolean isChosen = result.question().filters().undated();
        int count = result.undated();
        if (count == 0 && !isChosen) return;
        SearchAddress bare = state.withoutTime();
        String address = (isChosen ? bare : bare.with(SearchParameters.UNDATED, "true")).address();
        choices.add(FacetChoice.of(
                SearchParameters.UNDATED, isChosen ? "Retirer" : "Choisir", "Sans date", count, address, isChosen));
    }
}
