/**
 * The archive's own format: what the members of an event are called ({@code EventFields}), and the archive with its
 * vocabularies as JSON, both ways, for indexes and exports ({@code ArchiveJson}), an event as a line of JSON or a row
 * of CSV ({@code EventLine}, {@code EventCsv}). It trusts what it reads; files that people write are read, and their
 * mistakes told, by {@code archive}.
 */
@NullMarked
package fr.annales.codec;

import org.jspecify.annotations.NullMarked;
