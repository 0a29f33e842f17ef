/** The command line and the wiring: the only place that knows every other package. */
@NullMarked
package fr.annales;

import org.jspecify.annotations.NullMarked;
