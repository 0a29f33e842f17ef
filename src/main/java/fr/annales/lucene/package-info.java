/**
 * The embedded engine ({@code LuceneEngine}): the schema, building and publishing an index, searching, counting and
 * completing in it. It does what a request says, and decides nothing.
 */
@NullMarked
package fr.annales.lucene;

import org.jspecify.annotations.NullMarked;
