package fr.annales.web;

import fr.annales.event.FrenchDates;
import fr.annales.search.Facets;
import fr.annales.search.Fault;
import fr.annales.search.Question;
import fr.annales.search.QuestionReader;
import fr.annales.search.SearchParameters;
import fr.annales.search.SentParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked of the search page, read as it is meant: parameters that it does not know and empty ones are nothing, a
 * date may be written as the French do, and what cannot be read is told beside its field.
 *
 * @param typed the dates as they were typed, by field
 */
record Asked(Question question, List<Fault> faults, Map<String, String> typed) {
    private static final Set<String> DATES = Set.of(SearchParameters.FROM, SearchParameters.TO);

    /** How many hits a page shows, and which facets it counts, is its own affair. */
    private static final Set<String> NOT_ASKED =
            Set.of(QuestionReader.SIZE, QuestionReader.FACETS, QuestionReader.FACET_PREFIX);

    static Asked of(Visit visit) {
        QuestionReader reader = new QuestionReader(visit.archive());
        Set<String> known = reader.searchNames();
        known.removeAll(NOT_ASKED);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        Map<String, String> typed = new HashMap<>();
        visit.parameters().forEach(parameter -> {
            String name = parameter.getKey();
            String value = parameter.getValue().strip();
            if (value.isEmpty() || !known.contains(name)) return;
            if (DATES.contains(name)) typed.putIfAbsent(name, value);
            sent.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(DATES.contains(name) ? FrenchDates.toEdtf(value).orElse(value) : value);
        });
        List<Fault> faults = new ArrayList<>();
        return new Asked(reader.question(new SentParameters(sent, faults::add)), faults, typed);
    }

    /** What is wrong with the words, or nothing. */
    String faultOfText() {
        return has(SearchParameters.TEXT)
                ? "Une question compte au plus " + Question.LONGEST_TEXT
                        + " caractères\u00a0: seul son début a été cherché."
                : "";
    }

    /** What is wrong with the date in a field, or nothing. */
    String faultOfDate(String name) {
        return faults.stream()
                .filter(fault -> fault.parameter().equals(name))
                .findFirst()
                .map(fault -> switch (fault.kind()) {
                    case ORDER -> "La période finirait avant de commencer.";
                    case FORM ->
                        Say.quoted(typed.getOrDefault(name, ""))
                                + " n’est pas une date que ce champ sait lire. Par exemple\u00a0: 1987, janvier 1987, 27/01/1987.";
                    case BOUNDS, UNKNOWN -> "";
                })
                .orElse("");
    }

    /** Whether the dates that were typed are to be typed again. */
    boolean hasFaultyDates() {
        return DATES.stream().anyMatch(name -> !faultOfDate(name).isEmpty());
    }

    /** Filters that the archive does not know, and so were left out. */
    List<String> unknownFilters() {
        return faults.stream()
                .filter(fault -> fault.kind() == Fault.Kind.UNKNOWN
                        || (fault.kind() == Fault.Kind.FORM
                                && Set.of(Facets.YEAR, Facets.DECADE).contains(fault.parameter())))
                .map(Fault::value)
                .distinct()
                .toList();
    }

    private boolean has(String parameter) {
        return faults.stream().anyMatch(fault -> fault.parameter().equals(parameter));
    }
}
