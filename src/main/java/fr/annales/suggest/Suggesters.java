package fr.annales.suggest;

import fr.annales.engine.Filters;
import fr.annales.search.PerVersion;
import fr.annales.search.Search;
import java.util.List;

/** Makes suggestions for a text that is being typed, and keeps the caches of each version. */
public final class Suggesters {
    public static final int DEFAULT_SIZE = 8;
    public static final int LARGEST_SIZE = 20;

    private final PerVersion<SuggestCaches> caches =
            new PerVersion<>(snapshot -> new SuggestCaches(snapshot.archive()));

    /**
     * At most {@code size} suggestions, the best first; none for a text without letters or digits.
     *
     * @param search of the version that answers
     * @param text the text typed so far
     * @param filters the filters of the suggested searches
     */
    public List<Suggestion> suggestions(Search search, String text, Filters filters, int size) {
        return new Suggester(search, caches.get(search.snapshot()), text, filters).suggestions(size);
    }
}
