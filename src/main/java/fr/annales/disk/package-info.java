/**
 * Files that outlast a loss of power ({@code DurableFiles}), and the hash by which contents are known again
 * ({@code Sha256}), for all packages that write files of their own.
 */
@NullMarked
package fr.annales.disk;

import org.jspecify.annotations.NullMarked;
