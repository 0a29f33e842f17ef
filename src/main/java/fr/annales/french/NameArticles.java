package fr.annales.french;

import java.util.ArrayList;
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
        List<String> bare = new ArrayList<>();
        for (String article : ARTICLES) {
            if (!name.startsWith(article) || name.length() - article.length() < FEWEST_LETTERS) continue;
            String rest = name.substring(article.length());
            if (lexicon.has(rest) || lexicon.has(Stems.ofAny(rest))) return List.of();
            bare.add(rest);
        }
        return bare;
    }
}
