/**
 * From the archivist's files to an archive and a stream of events ({@code ArchiveFolder}), with every mistake told by
 * file, line, field, reason and cure. What becomes of the events is left to others.
 *
 * <p>A file becomes lines ({@code LineReader}), lines become raw events of one form ({@code JsonLines},
 * {@code CsvEvents}), and one {@code EventReader} holds these to the rules, whatever they were written in.
 */
@NullMarked
package fr.annales.archive;

import org.jspecify.annotations.NullMarked;
