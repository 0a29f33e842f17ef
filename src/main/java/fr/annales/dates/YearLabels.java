package fr.annales.dates;

/** The French labels of years and decades. */
public final class YearLabels {
    private YearLabels() {}

    /** The label of an astronomical year: {@code 1987}, and {@code 44 av. J.-C.} for -43. */
    public static String year(int year) {
        return EdtfDate.yearLabel(year);
    }

    /** The label of the decade that begins in a year: {@code Années 1980}; up to our era its two ends. */
    public static String decade(int first) {
        return first > 0 ? "Années " + year(first) : period(first, 10);
    }

    /** The label of some years by its two ends: {@code De 1800 à 1899}. */
    public static String period(int first, int years) {
        return "D" + EdtfDate.yearsLabel(first, first + years - 1).substring(1);
    }
}
