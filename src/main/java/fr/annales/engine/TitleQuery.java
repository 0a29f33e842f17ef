package fr.annales.engine;

import java.util.List;

/**
 * Which titles an engine is asked for.
 *
 * @param words of which a title has each, at least one
 * @param fromStart whether the first of them is the title's {@linkplain fr.annales.french.LabelWord#isFirst first}
 * @param filters what the events are narrowed to
 * @param limit how many different titles at most
 */
public record TitleQuery(List<TitleWord> words, boolean fromStart, Filters filters, int limit) {
    /** Of titles that differ in nothing, so many events are looked at before the rest is left out. */
    public static final int MOST_LOOKED_AT = 10_000;

    public TitleQuery {
        words = List.copyOf(words);
    }
}
