package fr.annales.web;

import fr.annales.search.Hit;
import fr.annales.search.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why an event answers, as a French sentence. */
final class Why {
    private Why() {}

    /** The sentence; nothing where there is nothing to say. */
    static String sentence(Hit hit) {
        List<Reason> reasons = hit.reasons();
        if (reasons.isEmpty()) return "";
        String told = reasons.stream()
                .map(reason -> clause(reason) + share(reason, reasons))
                .collect(Collectors.joining("\u00a0; "));
        return FrenchTypography.capital(told) + ".";
    }

    private static String clause(Reason reason) {
        String typed = FrenchTypography.quoted(reason.typed());
        String found = reason.found().stream().map(FrenchTypography::quoted).collect(Collectors.joining(", "));
        return switch (reason.kind()) {
            case WORD, PHRASE -> typed + " est dans " + place(reason);
            case FORM -> typed + " a là une autre forme, " + found + ", dans " + place(reason);
            case BEGINNING -> "un mot commence par " + typed + ", " + found + ", dans " + place(reason);
            case SLIP -> typed + " est pris pour " + found + ", dans " + place(reason);
            case SYNONYM -> typed + " s’y dit " + found + ", dans " + place(reason);
            case DATE -> "sa date répond à " + typed;
            case NEIGHBOURS -> "les mots " + typed + " s’y suivent de près";
            case EVERY_WORD -> "tous les mots y sont";
        };
    }

    private static String place(Reason reason) {
        List<String> places = Arrays.stream(Reason.Field.values())
                .filter(reason.fields()::contains)
                .map(Why::place)
                .toList();
        int last = places.size() - 1;
        return last < 1
                ? String.join("", places)
                : String.join(", ", places.subList(0, last)) + " et " + places.get(last);
    }

    private static String place(Reason.Field field) {
        return switch (field) {
            case DATE -> "la date";
            case TITLE -> "le titre";
            case TEXT -> "le texte";
            case LABELS -> "les rubriques";
        };
    }

    /** How much of the score it is; nothing where nothing is scored, or there is one reason only. */
    private static String share(Reason reason, List<Reason> reasons) {
        Float weight = reason.weight();
        double all = reasons.stream()
                .map(Reason::weight)
                .mapToDouble(other -> other == null ? 0 : other)
                .sum();
        return weight == null || all == 0 || reasons.size() == 1
                ? ""
                : " (%d\u00a0%%)".formatted(Math.round(100 * weight / all));
    }
}
