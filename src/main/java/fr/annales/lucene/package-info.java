/** The embedded engine: schema, index building, searching, counting and suggesting. */
@NullMarked
package fr.annales.lucene;

import org.jspecify.annotations.NullMarked;
