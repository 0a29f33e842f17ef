/**
 * What changed in an archive, and when ({@code LedgerFile}): a file of one line for each event that was ever published,
 * which outlives indexes, schemas and programs. Knows what an event says, and neither how it is indexed nor how it is
 * shown.
 */
@NullMarked
package fr.annales.ledger;

import org.jspecify.annotations.NullMarked;
