package fr.annales.french;

/**
 * One word of a text, as the analysis sees it.
 *
 * @param surface the word as it was typed, without an elided article
 * @param start where it begins in the text, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param form the word without case and accents: what was typed, however it was typed
 * @param stem what plural and singular, masculine and feminine in {@code -e} share
 */
public record Token(String surface, int start, int end, String form, String stem) {}
