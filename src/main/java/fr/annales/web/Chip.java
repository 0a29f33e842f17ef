package fr.annales.web;

import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.dates.DateReading;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that decides what is found beside the words, and can be taken off.
 *
 * @param address the search without it, from the service
 */
record Chip(String label, String address) {

    /** What was chosen: each group widens the search, as its values stand for each other, and the groups narrow it. */
    static List<List<Chip>> of(Result result, SearchAddress state) {
        List<List<Chip>> chips = new ArrayList<>();
        Filters filters = result.question().filters();
        String period = PeriodLabel.period(filters.time());
        if (period != null)
            chips.add(List.of(new Chip(
                    FrenchTypography.capital(period),
                    state.without(SearchParameters.FROM)
                            .without(SearchParameters.TO)
                            .address())));
        if (filters.undated())
            chips.add(List.of(new Chip(
                    "Sans date", state.without(SearchParameters.UNDATED).address())));
        Map<String, List<Chip>> byFacet = new LinkedHashMap<>();
        for (FacetResult facet : result.facets())
            byFacet.computeIfAbsent(dimension(facet), _ -> new ArrayList<>()).addAll(chosen(facet, state));
        byFacet.values().removeIf(List::isEmpty);
        chips.addAll(byFacet.values());
        return chips;
    }

    /** All that decides what is found, the words too. */
    static List<List<Chip>> all(Result result, SearchAddress state) {
        List<List<Chip>> chips = new ArrayList<>();
        String text = result.question().text();
        if (!text.isEmpty())
            chips.add(List.of(new Chip(
                    FrenchTypography.quoted(text),
                    state.without(SearchParameters.TEXT)
                            .without(QuestionReader.INTERPRET)
                            .address())));
        chips.addAll(of(result, state));
        return chips;
    }

    /** Years and decades are one. */
    private static String dimension(FacetResult facet) {
        return facet.name().equals(Facets.YEAR) ? Facets.DECADE : facet.name();
    }

    private static List<Chip> chosen(FacetResult facet, SearchAddress state) {
        return facet.values().stream()
                .filter(FacetResult.Value::selected)
                .map(value -> new Chip(
                        value.label(),
                        state.without(facet.name(), value.value()).address()))
                .toList();
    }

    /** Groups of chips in a sentence. */
    static String told(List<List<Chip>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(Chip::label).collect(Collectors.joining(" ou ")))
                .collect(Collectors.joining(", "));
    }

    /** How many there are in all groups. */
    static int count(List<List<Chip>> groups) {
        return groups.stream().mapToInt(List::size).sum();
    }

    /** The same in another page than that of the search. */
    Chip in(String page) {
        return new Chip(label, page + address);
    }

    /** How the dates in the question were taken: as a period, which its words may be instead, or the other way. */
    static List<Chip> readings(Result result, SearchAddress state) {
        if (state.parameters().containsKey(QuestionReader.INTERPRET))
            return List.of(new Chip(
                    "Dates traitées comme du texte",
                    state.without(QuestionReader.INTERPRET).address()));
        if (!result.dated()) return List.of();
        boolean isOne =
                result.dates().stream().map(DateReading::expression).distinct().count() == 1;
        String label = isOne ? "Date reconnue" : "Dates reconnues";
        return List.of(new Chip(
                label + "\u00a0: " + labels(result.dates()),
                state.with(QuestionReader.INTERPRET, "false").address()));
    }

    /** The dates that were read, in French. */
    static String labels(List<DateReading> dates) {
        return dates.stream().map(DateReading::label).distinct().collect(Collectors.joining(", "));
    }
}
