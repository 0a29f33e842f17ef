/**
 * The policy of search, the same for every engine: {@code Search} has a question read ({@code ParsedQuery},
 * {@code QueryInterpretation}), makes the ladder of attempts and the weights of the request, and adds to the engine's
 * answer what may have been meant, the lists of facets and the highlights. It asks an engine through {@code engine},
 * and knows no address, no file and no library.
 */
@NullMarked
package fr.annales.search;

import org.jspecify.annotations.NullMarked;
