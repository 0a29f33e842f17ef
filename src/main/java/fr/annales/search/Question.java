package fr.annales.search;

import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A checked question: whoever holds one need not look at its values again.
 *
 * @param text what the person typed, at most {@value #LONGEST_TEXT} characters; empty to browse
 * @param filters what hits are narrowed to
 * @param sort the order of hits
 * @param page from 1
 * @param size the hits of a page, 0 to {@value #LARGEST_PRINTED}
 * @param facets the names of the facets to count
 * @param interpret whether dates are read in the text; without, every word is text
 * @param values which values of these facets are listed
 * @param explain whether each hit says why it answers
 */
public record Question(
        String text,
        Filters filters,
        Sort sort,
        int page,
        int size,
        Set<String> facets,
        boolean interpret,
        FacetListing values,
        boolean explain) {

    /** In code points. */
    public static final int LONGEST_TEXT = 512;

    /** The hits of a page, at most, for whoever asks over the API. */
    public static final int LARGEST_SIZE = 100;

    /** The hits of a page that is made for a printer. */
    public static final int LARGEST_PRINTED = 500;

    /** The deepest hit that can be asked for: page × size. */
    public static final int DEEPEST = 10_000;

    public static final int DEFAULT_SIZE = 20;

    /** A question in which dates are read, and whose facets are listed as usual. */
    public Question(String text, Filters filters, Sort sort, int page, int size, Set<String> facets) {
        this(text, filters, sort, page, size, facets, true, FacetListing.DEFAULT, false);
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one is passed: the caller tells people what they may ask before
     */
    public Question {
        if (!isShortEnough(text) || page < 1 || size < 0 || size > LARGEST_PRINTED || page * size > DEEPEST)
            throw new IllegalArgumentException("a question out of bounds: page %d of %d".formatted(page, size));
        facets = Set.copyOf(facets);
    }

    /** Whether a text may be asked. */
    public static boolean isShortEnough(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT;
    }

    /** The same at another page, from 1. */
    public Question at(int page) {
        return new Question(text, filters, sort, page, size, facets, interpret, values, explain);
    }

    /** The same first page with more hits or fewer, at most {@value #LARGEST_PRINTED}. */
    public Question sized(int hits) {
        return new Question(text, filters, sort, 1, hits, facets, interpret, values, explain);
    }

    /** The same, each hit of which says why it answers. */
    public Question explained() {
        return new Question(text, filters, sort, page, size, facets, interpret, values, true);
    }

    /** The same that counts more, by the names of what is counted. */
    public Question counting(Collection<String> more) {
        Set<String> counted = new LinkedHashSet<>(facets);
        counted.addAll(more);
        return new Question(text, filters, sort, page, size, counted, interpret, values, explain);
    }

    /** The number of what it finds without any filter, and nothing else. */
    public Question unfiltered() {
        return new Question(text, Filters.NONE, Sort.DATE, 1, 0, Set.of(), interpret, FacetListing.DEFAULT, false);
    }

    /** The number of what it finds, and nothing else. */
    Question unpaged() {
        return new Question(text, filters, Sort.DATE, 1, 0, Set.of(), interpret, FacetListing.DEFAULT, false);
    }

    /** How many hits stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
