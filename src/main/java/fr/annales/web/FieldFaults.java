package fr.annales.web;

import fr.annales.address.Fault;
import fr.annales.address.LenientQuestion;
import fr.annales.address.SearchParameters;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import fr.annales.engine.Facets;
import fr.annales.search.Question;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was wrong with a question, as a page says it beside its fields. */
record FieldFaults(LenientQuestion asked) {
    private static final Set<String> DATES = Set.of(SearchParameters.FROM, SearchParameters.TO);
    private static final Set<String> YEARS = Set.of(Facets.YEAR, Facets.DECADE);

    /** What is wrong with the words, or nothing. */
    String ofText() {
        return asked.faults().stream().anyMatch(fault -> fault.parameter().equals(SearchParameters.TEXT))
                ? "Une recherche compte au plus " + Question.LONGEST_TEXT
                        + " caractères\u00a0: seul son début a été cherché."
                : "";
    }

    /** What is wrong with the date in a field, or nothing. */
    String ofDate(String name) {
        return asked.faults().stream()
                .filter(fault -> fault.parameter().equals(name))
                .findFirst()
                .map(fault -> switch (fault.kind()) {
                    case ORDER -> "La date de fin précède la date de début.";
                    case FORM -> ofForm(asked.typed().getOrDefault(name, ""));
                    case BOUNDS, UNKNOWN -> "";
                })
                .orElse("");
    }

    private static String ofForm(String typed) {
        String quoted = FrenchTypography.quoted(typed);
        return switch (WrittenDates.read(typed)) {
            case WrittenDate.Asked(List<String> readings)
            when readings.size() > 1 ->
                quoted + " peut se lire "
                        + readings.stream()
                                .map(edtf -> EdtfDate.known(edtf).label())
                                .distinct()
                                .collect(Collectors.joining(" ou "))
                        + "\u00a0: précisez.";
            case WrittenDate.Read _ -> quoted + " est une période\u00a0: écrivez une date dans chaque champ.";
            default -> quoted + " n’est pas une date reconnue. Écrivez par exemple 1987, janvier 1987 ou 27/01/1987.";
        };
    }

    /** Whether the dates that were typed are to be typed again. */
    boolean areOfDates() {
        return DATES.stream().anyMatch(name -> !ofDate(name).isEmpty());
    }

    /** Filters that the archive does not know, and so were left out. */
    List<String> unknownFilters() {
        return asked.faults().stream()
                .filter(fault -> fault.kind() == Fault.Kind.UNKNOWN
                        || (fault.kind() == Fault.Kind.FORM && YEARS.contains(fault.parameter())))
                .map(Fault::value)
                .distinct()
                .toList();
    }
}
