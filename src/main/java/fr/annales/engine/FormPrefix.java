package fr.annales.engine;

import fr.annales.french.Token;

/**
 * Which forms of the archive's words an engine is asked for: those that a typed word may become.
 *
 * @param typed a word of at least one letter, of which the form may go on
 * @param fuzzy whether its beginning may have a slip, see {@link fr.annales.french.FuzzyPrefix}
 * @param limit how many forms at most
 */
public record FormPrefix(Token typed, boolean fuzzy, int limit) {}
