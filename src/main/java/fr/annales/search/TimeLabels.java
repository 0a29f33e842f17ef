package fr.annales.search;

/** The French labels of years and decades. */
final class TimeLabels {
    private TimeLabels() {}

    /** The label of an astronomical year: {@code 1987}, and {@code 44 av. J.-C.} for -43. */
    static String year(int year) {
        return year > 0 ? Integer.toString(year) : (1 - year) + " av. J.-C.";
    }

    /** The label of the decade that begins in a year: {@code Années 1980}; before our era its two ends. */
    static String decade(int first) {
        return first >= 0 ? "Années " + first : (1 - first) + " à " + (-8 - first) + " av. J.-C.";
    }
}
