/** The engine on a cluster, held to the contract of engines and to what may go wrong, on real nodes. */
@NullMarked
package fr.annales.cluster;

import org.jspecify.annotations.NullMarked;
