package fr.annales.engine;

import fr.annales.french.Token;

/**
 * The weights by which hits are scored for relevance. They come with each request, so that an engine decides nothing;
 * values and reasons are those of whoever asks.
 *
 * @param k1 of BM25: how much a further mention of a word adds, from 0 for nothing
 * @param b of BM25: how much a long text takes away, from 0 for nothing to 1
 * @param title the weight of a word's score in the title, where that in all words of the event has the weight 1
 * @param name the weight of a name among the words
 * @param verb the weight of a word that can only be a verb
 * @param everyWord added to an event that meets every one of several clauses
 * @param exact the weight of a word that the event has exactly as it was typed
 * @param exactPhrase added to an event that has every word of a phrase exactly as it was typed
 * @param proximity the weight of two words, neighbours in the question, that stand near each other in the event
 * @param slop how many words may stand between those two (Lucene's term)
 * @param inPeriod added to an event whose date overlaps a period, where other events answer since their texts say that
 *     period
 * @param withinPeriod added to an event whose date lies within a period, where such events are meant before those that
 *     reach beyond it
 * @param rescored how many of the first hits are scored a second time, with what costs much: everyWord, exact,
 *     exactPhrase and proximity (a rescorer's window)
 * @param expansions how many expansions all fuzzy clauses of a question have at most (Lucene's term)
 * @param expansionsOfWord how many expansions one fuzzy clause has at most
 */
public record Scoring(
        float k1,
        float b,
        float title,
        float name,
        float verb,
        float everyWord,
        float exact,
        float exactPhrase,
        float proximity,
        int slop,
        float inPeriod,
        float withinPeriod,
        int rescored,
        int expansions,
        int expansionsOfWord) {

    /** The weight of a clause among the others of a question. */
    public float weight(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token word) -> weight(word);
            case Clause.Fuzzy(Token word, int _) -> weight(word);
            default -> 1;
        };
    }

    private float weight(Token word) {
        return word.isName() ? name : word.isVerb() ? verb : 1;
    }
}
