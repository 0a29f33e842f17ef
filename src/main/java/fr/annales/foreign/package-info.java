/**
 * What others made, read as rows of cells ({@code ForeignFiles}): spreadsheets, delimited text in any encoding, JSON,
 * pages and texts. It knows how files are written, not what a column means; that is left to {@code intake}.
 */
@NullMarked
package fr.annales.foreign;

import org.jspecify.annotations.NullMarked;
