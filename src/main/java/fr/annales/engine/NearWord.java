package fr.annales.engine;

import fr.annales.french.Token;

/**
 * A word that the archive may not have, whose near forms an engine is asked for.
 *
 * @param edits the edit distance (Damerau and Levenshtein) that a near form may have
 * @param limit how many expressions at most
 */
public record NearWord(Token typed, int edits, int limit) {}
