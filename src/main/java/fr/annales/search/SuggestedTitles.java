package fr.annales.search;

import fr.annales.search.TitleWord.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The titles that may be meant, as many as are worth being ranked. */
final class SuggestedTitles {
    private static final int LOOKED_AT = 16;

    private final Snapshot snapshot;
    private final TypedWords typed;
    private final Filters filters;

    SuggestedTitles(Snapshot snapshot, TypedWords typed, Filters filters) {
        this.snapshot = snapshot;
        this.typed = typed;
        this.filters = filters;
    }

    /**
     * Those that have whole words or begin so, and some of those that only have words that begin so: an engine answers
     * in the order of date, and so would leave out the best.
     */
    Stream<Titles.Title> exact(List<TitleWord> words) {
        List<TitleWord> whole = typed.titleWords(Reach.WHOLE, snapshot.lexicon().slips());
        List<Titles> asked = new ArrayList<>();
        asked.add(asked(whole, false));
        if (words.size() > 1) {
            List<TitleWord> lastGoesOn = new ArrayList<>(whole.subList(0, whole.size() - 1));
            lastGoesOn.add(words.getLast());
            asked.add(asked(lastGoesOn, false));
        }
        asked.add(asked(words, true));
        asked.add(asked(words, false));
        return asked.stream()
                .flatMap(titles -> snapshot.titles(titles).stream())
                .distinct();
    }

    /** Those that have the words, some with a slip. */
    Stream<Titles.Title> forgiven(List<TitleWord> words) {
        return snapshot.titles(asked(words, false)).stream();
    }

    private Titles asked(List<TitleWord> words, boolean fromStart) {
        return new Titles(words, fromStart, filters, LOOKED_AT);
    }
}
