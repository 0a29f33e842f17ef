package fr.annales.engine;

import fr.annales.french.FuzzyPrefix;
import fr.annales.french.Token;

/**
 * A word that is sought in titles and labels.
 *
 * @param token as it was typed
 * @param reach how far a word of the title may be from it
 */
public record TitleWord(Token token, Reach reach) {

    /** How far a word may be from a typed one, each reaching farther than the one before. */
    public enum Reach {
        /** The same stem. */
        WHOLE,
        /** The same stem, or a form that begins so. */
        PREFIX,
        /** The same with a slip in what was typed, see {@link FuzzyPrefix}. */
        FUZZY_PREFIX
    }
}
