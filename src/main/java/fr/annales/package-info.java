/**
 * The command line ({@code Main}) and the wiring: the only place that knows every other package, and
 * nothing that a package could do itself.
 */
@NullMarked
package fr.annales;

import org.jspecify.annotations.NullMarked;
