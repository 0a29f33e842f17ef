/**
 * The server ({@code Server}): strict parameters, JSON answers and problem documents, and how pages are served. Of an
 * address and an answer it makes bytes; what they say is decided before.
 */
@NullMarked
package fr.annales.http;

import org.jspecify.annotations.NullMarked;
