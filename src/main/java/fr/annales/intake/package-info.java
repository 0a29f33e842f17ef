/**
 * From foreign tables to an archive of the house ({@code Importer}): which column is what, dates, identifiers,
 * vocabularies, what an earlier run wrote and people have edited since, and the list of what to look at.
 */
@NullMarked
package fr.annales.intake;

import org.jspecify.annotations.NullMarked;
