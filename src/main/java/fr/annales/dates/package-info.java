/**
 * Dates, in files and in questions: EDTF and what it means in days ({@code EdtfDate}), French labels, dates as people
 * write them ({@code WrittenDates}), and the grammar that finds dates in a question ({@code DateReader}). Knows no
 * library, and nothing of the rest of the house.
 */
@NullMarked
package fr.annales.dates;

import org.jspecify.annotations.NullMarked;
