/**
 * What decides, whatever the engine: the question understood ({@code ParsedQuery}, {@code QueryInterpretation}), the
 * ladder of attempts, the weights, what may have been meant, the lists of facets, the marks ({@code Search}). It asks
 * an engine through {@code engine}, and knows no address, no file and no library.
 */
@NullMarked
package fr.annales.search;

import org.jspecify.annotations.NullMarked;
