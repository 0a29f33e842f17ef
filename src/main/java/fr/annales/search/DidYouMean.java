package fr.annales.search;

/**
 * A question that may be meant instead, which finds something.
 *
 * @param text as it would be typed: what was typed, but for the words that the archive does not have
 * @param html the same, escaped, with the other words in {@code <mark>}
 */
public record DidYouMean(String text, String html) {}
