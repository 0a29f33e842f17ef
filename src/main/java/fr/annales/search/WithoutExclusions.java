package fr.annales.search;

/**
 * What a question finds nothing for, since what it excludes is all there is.
 *
 * @param text the question without its exclusions
 * @param total how many events answer that, under the same filters; never 0
 */
public record WithoutExclusions(String text, long total) {}
