package fr.annales.search;

/** The names of the facets of time, which every archive has; the others are named by its vocabularies. */
public final class Facets {
    public static final String DECADE = "decade";
    public static final String YEAR = "year";

    private Facets() {}

    /** The first year of the decade of a year: 1980 for 1987, -10 for -3. */
    public static int decadeOf(int year) {
        return Math.floorDiv(year, 10) * 10;
    }
}
