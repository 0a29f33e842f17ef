/** The French analysis, and what it means for a text: the tokens of a question, and the exact ranges that match it. */
@NullMarked
package fr.annales.french;

import org.jspecify.annotations.NullMarked;
