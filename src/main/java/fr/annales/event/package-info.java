/**
 * The archive as plain records: events ({@code Event}), and the facets and vocabularies that describe them
 * ({@code Archive}). How they are written down is left to {@code codec}. Knows no library.
 */
@NullMarked
package fr.annales.event;

import org.jspecify.annotations.NullMarked;
