package fr.annales.engine;

import java.util.List;

/**
 * A request for titles.
 *
 * @param words the words that a title must have, at least one
 * @param fromStart whether the first of them is the title's {@linkplain fr.annales.french.LabelWord#isFirst first}
 * @param filters the filters that an event with the title must pass
 * @param limit how many different titles at most
 */
public record TitleQuery(List<TitleWord> words, boolean fromStart, Filters filters, int limit) {
    /** The most events that are looked at where many have the same title; the rest is left out. */
    public static final int MOST_LOOKED_AT = 10_000;

    public TitleQuery {
        words = List.copyOf(words);
    }
}
