package fr.annales.engine;

import fr.annales.french.Token;

/**
 * A request for the forms near a word that the archive may not have.
 *
 * @param edits the greatest edit distance (Damerau and Levenshtein) of a near form
 * @param limit how many expressions at most
 */
public record NearWord(Token typed, int edits, int limit) {}
