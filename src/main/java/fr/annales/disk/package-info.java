/**
 * Files that outlast a loss of power ({@code DurableFiles}), the hash by which contents are known again
 * ({@code Sha256}), and advice on rights that are missing ({@code MissingRight}), for all packages that have files of
 * their own.
 */
@NullMarked
package fr.annales.disk;

import org.jspecify.annotations.NullMarked;
