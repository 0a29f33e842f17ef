/** The archive as plain records: events, their dates and the vocabulary that describes them. Knows no library. */
@NullMarked
package fr.annales.event;

import org.jspecify.annotations.NullMarked;
