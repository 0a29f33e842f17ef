package fr.annales.search;

/**
 * A question without its exclusions, where these exclude everything that it would find.
 *
 * @param text the question without its exclusions
 * @param total the number of events that it finds under the same filters, never 0
 */
public record WithoutExclusions(String text, long total) {}
