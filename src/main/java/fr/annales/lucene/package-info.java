/**
 * The embedded engine ({@code LuceneEngine}): the schema of the index, building and publishing, searching, counting and
 * completing. It does what a request says, and decides nothing.
 */
@NullMarked
package fr.annales.lucene;

import org.jspecify.annotations.NullMarked;
