package fr.annales.search;

import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A question whose values have been checked: no code that has one need check them again.
 *
 * @param text what the person typed, at most {@value #LONGEST_TEXT} characters; empty to browse
 * @param filters the filters that hits must pass
 * @param sort the order of hits
 * @param page from 1
 * @param size the hits of a page, 0 to {@value #LARGEST_PRINTED}
 * @param facets the names of the facets to count
 * @param interpret whether dates are read in the text; without, every word is text
 * @param values the choice of the values that are listed of these facets
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

    /** The longest text, in code points. */
    public static final int LONGEST_TEXT = 512;

    /** The most hits of a page over the API. */
    public static final int LARGEST_SIZE = 100;

    /** The most hits of a page for a printer. */
    public static final int LARGEST_PRINTED = 500;

    /** The deepest hit that can be asked for: page × size. */
    public static final int DEEPEST = 10_000;

    public static final int DEFAULT_SIZE = 20;

    /** A question in which dates are read, with the default choice of facet values. */
    public Question(String text, Filters filters, Sort sort, int page, int size, Set<String> facets) {
        this(text, filters, sort, page, size, facets, true, FacetListing.DEFAULT, false);
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one is passed; the caller checks before, and tells the person what may be
     *     asked
     */
    public Question {
        if (!isShortEnough(text) || page < 1 || size < 0 || size > LARGEST_PRINTED || page * size > DEEPEST)
            throw new IllegalArgumentException("a question out of bounds: page %s of %s".formatted(page, size));
        facets = Set.copyOf(facets);
    }

    /** Whether a text is short enough to be asked. */
    public static boolean isShortEnough(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT;
    }

    /** This question at another page, from 1. */
    public Question at(int page) {
        return new Question(text, filters, sort, page, size, facets, interpret, values, explain);
    }

    /** The first page of this question with another number of hits, at most {@value #LARGEST_PRINTED}. */
    public Question sized(int hits) {
        return new Question(text, filters, sort, 1, hits, facets, interpret, values, explain);
    }

    /** This question with the reasons for each hit. */
    public Question explained() {
        return new Question(text, filters, sort, page, size, facets, interpret, values, true);
    }

    /** This question with further facets to count, by their names. */
    public Question counting(Collection<String> more) {
        Set<String> counted = new LinkedHashSet<>(facets);
        counted.addAll(more);
        return new Question(text, filters, sort, page, size, counted, interpret, values, explain);
    }

    /** A question for nothing but the total of this question without its filters. */
    public Question unfiltered() {
        return new Question(text, Filters.NONE, Sort.DATE, 1, 0, Set.of(), interpret, FacetListing.DEFAULT, false);
    }

    /** A question for nothing but the total of this question. */
    Question unpaged() {
        return new Question(text, filters, Sort.DATE, 1, 0, Set.of(), interpret, FacetListing.DEFAULT, false);
    }

    /** The number of hits before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
