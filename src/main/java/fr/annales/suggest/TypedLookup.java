package fr.annales.suggest;

import fr.annales.engine.CompletionRequest;
import fr.annales.engine.Completions;
import fr.annales.engine.Completions.Title;
import fr.annales.engine.Filters;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.TitleQuery;
import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.french.Token;
import fr.annales.search.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up the forms and titles for a text that is being typed, in one call to the engine. */
final class TypedLookup {
    private static final Completions.Forms NONE = new Completions.Forms(false, List.of());
    private static final int MOST_TITLES = 16;
    private static final int MOST_FORMS = 24;

    /** The longest beginning of a word whose completions are kept: so few letters come back with many words. */
    private static final int LONGEST_KEPT = 6;

    private final Search search;
    private final SuggestCaches caches;
    private final TypedWords typed;
    private final boolean forgiving;

    /**
     * Prepares a lookup.
     *
     * @param forgiving whether words may have a slip
     */
    TypedLookup(Search search, SuggestCaches caches, TypedWords typed, boolean forgiving) {
        this.search = search;
        this.caches = caches;
        this.typed = typed;
        this.forgiving = forgiving;
    }

    /**
     * The forms for each sought word, none where the last one is not being typed, and the titles that have the words.
     */
    Completions complete(List<TitleWord> words, Filters filters) {
        Map<FormPrefix, Completions.Forms> forms = new LinkedHashMap<>();
        List<FormPrefix> asked = new ArrayList<>();
        for (FormPrefix prefix : prefixes()) {
            Completions.Forms known = isKept(prefix.typed()) ? caches.forms().find(key(prefix)) : null;
            forms.put(prefix, known == null ? NONE : known);
            if (known == null) asked.add(prefix);
        }
        List<List<Title>> titles = areTitlesKept(filters) ? caches.titles().find(typedWord()) : null;
        if (titles == null || !asked.isEmpty()) {
            List<TitleQuery> queries = titles == null ? titles(words, filters) : List.of();
            Completions found = search.snapshot().complete(new CompletionRequest(asked, queries));
            for (int i = 0; i < asked.size(); i++) {
                forms.put(asked.get(i), found.forms().get(i));
                if (isKept(asked.get(i).typed()))
                    caches.forms().put(key(asked.get(i)), found.forms().get(i));
            }
            if (titles == null) titles = found.titles();
            if (areTitlesKept(filters)) caches.titles().put(typedWord(), titles);
        }
        return new Completions(List.copyOf(forms.values()), titles);
    }

    /** Whether the titles are kept: of few letters of one word, without filters. */
    private boolean areTitlesKept(Filters filters) {
        return typed.sought().size() == 1 && isKept(typed.sought().getFirst()) && filters.equals(Filters.NONE);
    }

    private SuggestCaches.Prefix typedWord() {
        return new SuggestCaches.Prefix(typed.sought().getFirst().form(), forgiving);
    }

    private List<FormPrefix> prefixes() {
        if (!typed.sought().getLast().equals(typed.tokens().getLast())) return List.of();
        return typed.sought().stream()
                .map(word -> new FormPrefix(
                        word, forgiving && search.reader().slips().allowedInBeginning(word) > 0, MOST_FORMS))
                .toList();
    }

    private static SuggestCaches.Prefix key(FormPrefix prefix) {
        return new SuggestCaches.Prefix(prefix.typed().form(), prefix.fuzzy());
    }

    private static boolean isKept(Token word) {
        return word.form().length() <= LONGEST_KEPT;
    }

    /**
     * The queries for titles: with whole words, with the words at their start, and with words that begin so anywhere.
     * An engine answers in the order of date, so the last query alone would leave out the best titles. With slips only
     * the last query is made.
     */
    private List<TitleQuery> titles(List<TitleWord> words, Filters filters) {
        List<TitleQuery> titles = new ArrayList<>();
        if (!forgiving) {
            List<TitleWord> whole =
                    typed.titleWords(Reach.WHOLE, search.reader().slips());
            titles.add(query(whole, false, filters));
            if (words.size() > 1) {
                List<TitleWord> lastGoesOn = new ArrayList<>(whole.subList(0, whole.size() - 1));
                lastGoesOn.add(words.getLast());
                titles.add(query(lastGoesOn, false, filters));
            }
            titles.add(query(words, true, filters));
        }
        titles.add(query(words, false, filters));
        return titles;
    }

    private static TitleQuery query(List<TitleWord> words, boolean fromStart, Filters filters) {
        return new TitleQuery(words, fromStart, filters, MOST_TITLES);
    }
}
