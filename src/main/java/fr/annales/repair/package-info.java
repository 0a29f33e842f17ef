/**
 * What is certain enough in a text of others to be repaired unasked ({@code Repairs}): accents that were read in a
 * wrong encoding, entities and tags of HTML, characters that nobody sees. What was done is told with the text.
 */
@NullMarked
package fr.annales.repair;

import org.jspecify.annotations.NullMarked;
