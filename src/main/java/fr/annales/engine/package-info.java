/**
 * The interface of a search engine: {@code Engine} holds versions of an archive, {@code Snapshot} answers from one of
 * them, {@code Publisher} makes the next. Nothing here decides anything: which words a hit must have, and how they
 * weigh, is in the request, as {@code search} makes it.
 */
@NullMarked
package fr.annales.engine;

import org.jspecify.annotations.NullMarked;
