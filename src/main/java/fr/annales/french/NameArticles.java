package fr.annales.french;

import java.util.List;

/**
 * The articles that some write as one word with a name and others apart: {@code Lafayette} is {@code La Fayette},
 * {@code degaulle} is {@code de Gaulle}.
 */
final class NameArticles {
    static final List<String> ARTICLES = List.of("dela", "des", "du", "de", "las", "les", "la", "le");

    /** What is left of a shorter name may be another one: {@code Dunant} is not {@code Nantes}. */
    private static final int FEWEST_LETTERS = 5;

    private NameArticles() {}

    /**
     * A name without what may be its article, in each way; none where a word of the language would be left, or the
     * stem of one, as of {@code Leblanc} and {@code Lamartine}.
     */
    static List<String> without(String name, Lexicon lexicon) {
        List<String> bare = ARTICLES.stream()
                .filter(article -> name.startsWith(article) && name.length() - article.length() >= FEWEST_LETTERS)
                .map(article -> name.substring(article.length()))
                .toList();
        return bare.stream().anyMatch(rest -> lexicon.has(rest) || lexicon.has(Stems.ofAny(rest))) ? List.of() : bare;
    }
}
