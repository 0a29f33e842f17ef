package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which values of the facets of a vocabulary are listed: the most frequent of those that are called in a certain way.
 *
 * @param most how many, from 1; those that are selected are listed beside
 * @param beginning what words of their label begin with, as typed; empty for all
 * @param byLabel whether they stand in the order of the alphabet, in place of the most frequent first
 * @param open the facet that is listed otherwise than the others, or null
 */
public record FacetListing(
        int most,
        String beginning,
        boolean byLabel,
        @Nullable Open open) {
    /**
     * A facet that is looked at more closely.
     *
     * @param facet its id
     * @param values which of its values are listed
     */
    public record Open(String facet, FacetListing values) {}

    /** How many may be asked for. */
    public static final int LARGEST = 1_000;

    public static final int DEFAULT_MOST = 100;

    /** Of a beginning, in UTF-16 units. */
    public static final int LONGEST_BEGINNING = 64;

    public static final FacetListing DEFAULT = new FacetListing(DEFAULT_MOST, "");

    /** Every value, however many there are. */
    static final FacetListing ALL = new FacetListing(Integer.MAX_VALUE, "");

    /** All facets alike, the most frequent values first. */
    public FacetListing(int most, String beginning) {
        this(most, beginning, false, null);
    }

    /** The same with one facet that is listed otherwise. */
    public FacetListing opening(String facet, FacetListing values) {
        return new FacetListing(most, beginning, byLabel, new Open(facet, values));
    }

    /** Which values of a facet are listed. */
    FacetListing of(String facet) {
        return open != null && open.facet.equals(facet) ? open.values : this;
    }

    /** Whether a label has, for each word typed, one that begins so; accents and case do not matter. */
    Predicate<String> named(VersionMeaning meaning) {
        if (beginning.isEmpty()) return _ -> true;
        List<Token> typed = French.tokens(beginning);
        return label -> typed.stream().allMatch(word -> begins(word, meaning.forms(label)));
    }

    private static boolean begins(Token word, List<String> forms) {
        for (String form : forms) if (form.startsWith(word.form())) return true;
        return false;
    }
}
