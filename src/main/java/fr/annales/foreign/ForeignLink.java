package fr.annales.foreign;

/** A link of a page or a sheet: what it is written on, and an absolute address of the web. */
public record ForeignLink(String label, String url) {}
