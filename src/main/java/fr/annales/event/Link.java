package fr.annales.event;

/**
 * A link to read on, shown under an event.
 *
 * @param label what the link says, never blank
 * @param url an absolute http or https address
 */
public record Link(String label, String url) {}
