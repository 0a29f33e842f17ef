/**
 * What leaves the archive for others to keep: exports of whole searches ({@code ExportFormat} lists their formats, each
 * written by an {@code EventWriter}), linked data ({@code LinkedEvent}), Dublin Core, citations, what changed
 * ({@code AtomFeed}, {@code OaiRepository}). Knows what an event says, and not how it is served.
 */
@NullMarked
package fr.annales.exchange;

import org.jspecify.annotations.NullMarked;
