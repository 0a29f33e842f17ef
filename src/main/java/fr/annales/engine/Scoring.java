package fr.annales.engine;

/**
 * What weighs how much when hits are ordered by relevance. It comes with each request, so that an engine decides
 * nothing; values and reasons are those of whoever asks.
 *
 * @param k1 of BM25: how much a further mention of a word adds, from 0 for nothing
 * @param b of BM25: how much a long text takes away, from 0 for nothing to 1
 * @param title the weight of a word's score in the title, beside 1 in all words of the event
 * @param everyWord added to an event that has every one of several words
 * @param exact the weight of a word that is written as it was typed
 * @param exactPhrase added to an event that has every word of a phrase as it was typed
 * @param proximity the weight of two neighbouring words of the question that stand near each other
 * @param slop how many words may stand between those (Lucene's term)
 * @param inPeriod added to an event whose date is in a period that other texts say in words
 * @param withinPeriod added to an event that lies within a period, where such are meant before those that reach beyond
 * @param rescored how many of the first hits are scored by every word, exactness and proximity, as they cost much (a
 *     second pass)
 * @param expansions how many near forms a question is widened by at most, however many of its words have slips
 * @param expansionsOfWord how many of these one word may have
 */
public record Scoring(
        float k1,
        float b,
        float title,
        float everyWord,
        float exact,
        float exactPhrase,
        float proximity,
        int slop,
        float inPeriod,
        float withinPeriod,
        int rescored,
        int expansions,
        int expansionsOfWord) {}
