package fr.annales.suggest;

import fr.annales.engine.Filters;
import fr.annales.search.PerVersion;
import fr.annales.search.Search;
import java.util.List;

/** Completes what is being typed, and keeps for each version what that takes. */
public final class Suggesters {
    public static final int DEFAULT_SIZE = 8;
    public static final int LARGEST_SIZE = 20;

    private final PerVersion<SuggestCaches> caches =
            new PerVersion<>(snapshot -> new SuggestCaches(snapshot.archive()));

    /**
     * At most {@code size} suggestions, the best first; none for a text without letters or digits.
     *
     * @param search of the version that answers
     * @param text what has been typed so far
     * @param filters what the suggested searches are narrowed to
     */
    public List<Suggestion> suggestions(Search search, String text, Filters filters, int size) {
        return new Suggester(search, caches.of(search.snapshot()), text, filters).suggestions(size);
    }
}
