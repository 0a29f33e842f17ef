/**
 * An archive and its events as text, in the archive's own format: what their members are called ({@code EventFields}), and
 * the archive as JSON, both ways, for indexes and exports ({@code ArchiveJson}). It trusts what it reads; files that people
 * write are read, and their mistakes told, by {@code archive}.
 */
@NullMarked
package fr.annales.codec;

import org.jspecify.annotations.NullMarked;
