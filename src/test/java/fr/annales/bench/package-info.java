/** The benchmark: Annales in process and over HTTP beside plain Lucene, on any archive, in one run. */
@NullMarked
package fr.annales.bench;

import org.jspecify.annotations.NullMarked;
