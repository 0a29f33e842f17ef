/**
 * The words that people asked for in vain ({@code AskedWords}), kept so that nobody is found in them: the archivist's
 * list of missing synonyms.
 */
@NullMarked
package fr.annales.questions;

import org.jspecify.annotations.NullMarked;
