package fr.annales.engine;

import fr.annales.french.Token;

/**
 * A request for the forms of the archive's words that begin as a typed word does.
 *
 * @param typed the word as far as it was typed, at least one letter
 * @param fuzzy whether what was typed may have a slip, see {@link fr.annales.french.FuzzyPrefix}
 * @param limit how many forms at most
 */
public record FormPrefix(Token typed, boolean fuzzy, int limit) {}
