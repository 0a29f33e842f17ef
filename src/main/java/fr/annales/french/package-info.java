/**
 * The French analysis ({@code French}), and what it means for a text: the tokens of a question, the words that are near
 * one, and the exact ranges of a text that match. What must match is left to {@code search}, how it is found to an
 * engine.
 */
@NullMarked
package fr.annales.french;

import org.jspecify.annotations.NullMarked;
