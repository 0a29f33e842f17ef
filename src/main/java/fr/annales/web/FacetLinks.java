package fr.annales.web;

import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.engine.Facets;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetResult;
import fr.annales.search.FacetValues;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facets of an answer as links. A link replaces the whole selection of its facet by its value, so that it finds as
 * many events as it says (the law of counts).
 *
 * @param time the decades, with their years, and the events without a date
 * @param concepts the values of the other facets
 */
record FacetLinks(List<FacetChoice> time, List<Concepts> concepts) {

    /**
     * The values of a facet.
     *
     * @param all how many there are
     * @param more the address under which all of them are listed, or null where they are
     */
    record Concepts(
            String heading,
            List<FacetChoice> choices,
            String all,
            @Nullable String more) {

        static Concepts of(Vocabulary vocabulary, FacetResult facet, SearchAddress state) {
            int all = facet.distinct() == null ? 0 : facet.distinct();
            long listed =
                    facet.values().stream().filter(value -> value.count() > 0).count();
            SearchAddress longer = state.with(QuestionReader.FACET_SIZE, Integer.toString(FacetValues.LARGEST));
            return new Concepts(
                    vocabulary.facet().pluralLabel(),
                    FacetLinks.choices(facet, state),
                    FrenchTypography.number(all),
                    all > listed && !longer.equals(state) ? longer.address() : null);
        }
    }

    static FacetLinks of(Result result, SearchAddress state) {
        List<Concepts> concepts = new ArrayList<>();
        for (FacetResult facet : result.facets())
            result.archive()
                    .vocabulary(facet.name())
                    .filter(_ -> !facet.values().isEmpty())
                    .ifPresent(vocabulary -> concepts.add(Concepts.of(vocabulary, facet, state)));
        return new FacetLinks(time(result, state), concepts);
    }

    boolean isEmpty() {
        return time.isEmpty() && concepts.isEmpty();
    }

    /** The same choices in time, without their years. */
    List<FacetChoice> decades() {
        return time.stream()
                .map(choice ->
                        new FacetChoice(choice.label(), choice.count(), choice.address(), choice.isChosen(), List.of()))
                .toList();
    }

    private static boolean isOfTime(FacetResult facet) {
        return facet.name().equals(Facets.YEAR) || facet.name().equals(Facets.DECADE);
    }

    private static List<FacetChoice> choices(FacetResult facet, SearchAddress state) {
        return facet.values().stream()
                .map(value -> choice(facet, value, state, List.of()))
                .toList();
    }

    private static FacetChoice choice(
            FacetResult facet, FacetResult.Value value, SearchAddress state, List<FacetChoice> parts) {
        SearchAddress bare = isOfTime(facet) ? state.withoutTime() : state;
        SearchAddress next =
                value.selected() ? state.without(facet.name(), value.value()) : bare.with(facet.name(), value.value());
        return new FacetChoice(
                value.label(), FrenchTypography.number(value.count()), next.address(), value.selected(), parts);
    }

    private static List<FacetChoice> time(Result result, SearchAddress state) {
        List<FacetChoice> choices = new ArrayList<>();
        for (FacetResult decades : facets(result, Facets.DECADE))
            for (FacetResult.Value decade : decades.values())
                choices.add(choice(decades, decade, state, years(Integer.parseInt(decade.value()), result, state)));
        for (FacetResult years : facets(result, Facets.YEAR)) addUndated(years, result, state, choices);
        return choices;
    }

    private static List<FacetResult> facets(Result result, String name) {
        return result.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .toList();
    }

    private static List<FacetChoice> years(int decade, Result result, SearchAddress state) {
        return facets(result, Facets.YEAR).stream()
                .flatMap(facet -> facet.values().stream()
                        .filter(year -> Facets.decadeOf(Integer.parseInt(year.value())) == decade)
                        .map(year -> choice(facet, year, state, List.of())))
                .toList();
    }

    private static void addUndated(FacetResult years, Result result, SearchAddress state, List<FacetChoice> choices) {
        boolean isChosen = result.question().filters().undated();
        int count = years.undated() == null ? 0 : years.undated();
        if (count == 0 && !isChosen) return;
        SearchAddress bare = state.withoutTime();
        String address = (isChosen ? bare : bare.with(SearchParameters.UNDATED, "true")).address();
        choices.add(new FacetChoice("Sans date", FrenchTypography.number(count), address, isChosen, List.of()));
    }
}
