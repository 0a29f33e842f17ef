/**
 * What a search engine is asked and what it answers: {@code Engine} holds versions of an archive, {@code Snapshot}
 * answers from one of them, {@code Publisher} makes the next. Nothing here decides anything: which words a question
 * needs, and what weighs how much, is in the request, as {@code search} makes it.
 */
@NullMarked
package fr.annales.engine;

import org.jspecify.annotations.NullMarked;
