package fr.annales.engine;

import fr.annales.event.Archive;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the facets of time, which every archive has; the others are named by its vocabularies. */
public final class Facets {
    public static final String DECADE = "decade";
    public static final String YEAR = "year";

    /** The lengths, in years, of the periods that may be counted beside years and decades. */
    public static final List<Integer> PERIODS = List.of(5, 50, 100);

    private static final Set<String> OF_TIME = Stream.concat(
                    Stream.of(YEAR, DECADE), PERIODS.stream().map(Facets::periods))
            .collect(Collectors.toUnmodifiableSet());

    private Facets() {}

    /** Whether any of some names is of a facet of time. */
    public static boolean areOfTime(Set<String> names) {
        return !Collections.disjoint(names, OF_TIME);
    }

    /**
     * The name by which a request asks for the counts of periods of some length. No parameter and no vocabulary has
     * such a name.
     */
    public static String periods(int years) {
        return "years:" + years;
    }

    /** The names of all facets of an archive: decades and years, then those of its vocabularies. */
    public static Set<String> names(Archive archive) {
        Set<String> names = new LinkedHashSet<>(List.of(DECADE, YEAR));
        archive.vocabularies().stream()
                .map(vocabulary -> vocabulary.facet().id())
                .forEach(names::add);
        return names;
    }

    /** The first year of the decade of a year: 1980 for 1987, -10 for -3. */
    public static int decadeOf(int year) {
        return periodOf(year, 10);
    }

    /** The first year of the period of some years that a year is in: 1950 for 1987 and 50. */
    public static int periodOf(int year, int years) {
        return Math.floorDiv(year, years) * years;
    }
}
