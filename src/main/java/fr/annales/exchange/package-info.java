/**
 * What leaves the archive for others to keep: linked data ({@code LinkedEvent}), Dublin Core, citations. Knows what an
 * event says, and not how it is served.
 */
@NullMarked
package fr.annales.exchange;

import org.jspecify.annotations.NullMarked;
