/**
 * Suggestions for a text that is being typed ({@code Suggesters}): titles, words, acronyms, concepts and times of the
 * archive, ranked together, each with the total of the search that it stands for. How a suggestion is written as an
 * address or in HTML is left to others.
 */
@NullMarked
package fr.annales.suggest;

import org.jspecify.annotations.NullMarked;
