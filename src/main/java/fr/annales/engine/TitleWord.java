package fr.annales.engine;

import fr.annales.french.FuzzyPrefix;
import fr.annales.french.Token;

/**
 * A word that is looked for in titles and labels.
 *
 * @param token as it was typed
 * @param reach how far a word of the title may differ from it
 */
public record TitleWord(Token token, Reach reach) {

    /** How far a word may differ from a typed one. Each value allows what the one before allows, and more. */
    public enum Reach {
        /** The same stem. */
        WHOLE,
        /** The same stem, or a form that begins with what was typed. */
        PREFIX,
        /** The same stem, or a form that begins with what was typed but for a slip, see {@link FuzzyPrefix}. */
        FUZZY_PREFIX
    }
}
