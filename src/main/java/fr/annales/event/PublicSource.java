package fr.annales.event;

/**
 * A text that events are taken from, and that the archive shows whole.
 *
 * @param name of its file, by which the sources of events cite it: {@code histoire.txt}
 * @param text its lines, each ended or parted by LF; empty as long as only its name was read
 */
public record PublicSource(String name, String text) {}
