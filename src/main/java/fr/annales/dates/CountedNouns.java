package fr.annales.dates;

import java.util.Set;

/** Tells what is counted: a noun behind a number that so is no year and no decade. */
final class CountedNouns {
    /**
     * What is measured and counted in thousands, so that its number is no year whatever stands before. Before any other
     * plural it is one: {@code 1936 grèves}.
     */
    private static final Set<String> UNITS = Set.of(
            "an",
            "ans",
            "salarie",
            "salaries",
            "salariees",
            "entreprises",
            "personnes",
            "emplois",
            "euros",
            "francs",
            "exemplaires",
            "habitants",
            "heures",
            "jours",
            "mois",
            "participants",
            "adherents",
            "kilometres",
            "km",
            "m",
            "m2",
            "metres",
            "hectares",
            "ha",
            "tonnes",
            "kg",
            "millions",
            "milliards",
            "pages",
            "places",
            "morts",
            "blesses",
            "victimes",
            "membres",
            "benevoles",
            "visiteurs",
            "spectateurs",
            "manifestants",
            "signatures",
            "logements",
            "litres",
            "degres",
            "dollars",
            "voix",
            "fois",
            "kilos");

    private CountedNouns() {}

    static boolean isUnit(DateWord word) {
        return UNITS.contains(word.form());
    }

    /** Whether a word looks like a plural. */
    static boolean isPlural(DateWord word) {
        return word.form().endsWith("s") || word.form().endsWith("x");
    }
}
