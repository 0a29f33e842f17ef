/** How good the order of the hits is: on the shipped archive by a golden file, on any judged collection in figures. */
@NullMarked
package fr.annales.relevance;

import org.jspecify.annotations.NullMarked;
