package fr.annales.web;

import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.search.Hit;
import fr.annales.search.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        String place = place(reason);
        return switch (reason.kind()) {
            case DATE -> "sa date répond à " + typed;
            case NEIGHBOURS -> "les mots " + typed + " s’y suivent de près";
            case EVERY_WORD -> "tous les mots y sont";
            case WORD -> typed + (place.isEmpty() ? " y figure" : " est dans " + place);
            case FORM, PHRASE, BEGINNING, SLIP, SYNONYM -> otherwise(reason, typed, place);
        };
    }

    /**
     * What is written otherwise than it was typed is told as it is written there, each word once whatever its capitals.
     */
    private static String otherwise(Reason reason, String typed, String place) {
        Map<List<String>, String> written = new LinkedHashMap<>();
        reason.found().forEach(found -> written.putIfAbsent(forms(found), found));
        if (written.isEmpty()) return typed + " y figure";
        if (written.keySet().equals(Set.of(forms(reason.typed())))) return typed + " est dans " + place;
        String told = switch (reason.kind()) {
            case FORM -> " y figure sous " + (written.size() == 1 ? "une autre forme, " : "d’autres formes, ");
            case BEGINNING -> " y commence ";
            case SLIP -> " est pris pour ";
            case SYNONYM -> " s’y dit ";
            default -> " s’y lit ";
        };
        String found = written.values().stream().map(FrenchTypography::quoted).collect(Collectors.joining(", "));
        return typed + told + found + ", dans " + place;
    }

    private static List<String> forms(String text) {
        return French.tokens(text).stream().map(Token::form).toList();
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
                : " (%s\u00a0%%)".formatted(Math.round(100 * weight / all));
    }
}
