package fr.annales.french;

/**
 * A half-open range of UTF-16 offsets in a text.
 *
 * @param start at least 0
 * @param end greater than {@code start}, exclusive
 */
public record Range(int start, int end) {}
