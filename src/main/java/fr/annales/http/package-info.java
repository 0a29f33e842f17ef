/** The server: strict parameters, JSON answers and problem documents. */
@NullMarked
package fr.annales.http;

import org.jspecify.annotations.NullMarked;
