package fr.annales.search;

import java.util.Set;

/**
 * A checked question: whoever holds one need not look at its values again.
 *
 * @param text what the person typed, at most {@value #LONGEST_TEXT} characters; empty to browse
 * @param filters what hits are narrowed to
 * @param sort the order of hits
 * @param page from 1
 * @param size the hits of a page, 0 to {@value #LARGEST_SIZE}
 * @param facets the names of the facets to count
 */
public record Question(String text, Filters filters, Sort sort, int page, int size, Set<String> facets) {

    /** In UTF-16 units, as ranges are counted. */
    public static final int LONGEST_TEXT = 512;

    public static final int LARGEST_SIZE = 100;

    /** The deepest hit that can be asked for: page × size. */
    public static final int DEEPEST = 10_000;

    public static final int DEFAULT_SIZE = 20;

    public Question {
        facets = Set.copyOf(facets);
    }

    /** How many hits stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
