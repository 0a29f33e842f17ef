package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the values that are listed of a facet of concepts: the most frequent, or those whose labels begin in
 * some way.
 *
 * @param most how many values, from 1; selected values are listed in addition
 * @param beginning the beginnings, as typed, of words that a label must have; empty for all labels
 * @param byLabel whether values are in alphabetical order, instead of the most frequent first
 * @param open the one facet with a choice of its own, or null
 */
public record FacetListing(
        int most,
        String beginning,
        boolean byLabel,
        @Nullable Open open) {
    /**
     * A facet with a choice of its own.
     *
     * @param facet its id
     * @param values the choice of its values
     */
    public record Open(String facet, FacetListing values) {}

    /** The most values that may be asked for. */
    public static final int LARGEST = 1_000;

    public static final int DEFAULT_MOST = 100;

    /** The greatest length of a beginning, in UTF-16 units. */
    public static final int LONGEST_BEGINNING = 64;

    public static final FacetListing DEFAULT = new FacetListing(DEFAULT_MOST, "");

    /** All values, however many there are. */
    static final FacetListing ALL = new FacetListing(Integer.MAX_VALUE, "");

    /** The same choice for all facets, the most frequent values first. */
    public FacetListing(int most, String beginning) {
        this(most, beginning, false, null);
    }

    /** This choice with another one for one facet. */
    public FacetListing opening(String facet, FacetListing values) {
        return new FacetListing(most, beginning, byLabel, new Open(facet, values));
    }

    /** The choice for a facet. */
    FacetListing of(String facet) {
        return open != null && open.facet.equals(facet) ? open.values : this;
    }

    /** Tells whether a label has, for each word typed, a word that begins so; accents and case do not matter. */
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
