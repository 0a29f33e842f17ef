package fr.annales.event;

import java.time.Instant;

/**
 * One file that an archive was read from, as it was at that time.
 *
 * @param name its name inside the data folder
 * @param size in bytes
 * @param modified the file system's time of its last change
 * @param sha256 the hash of its content, in lower-case hexadecimal
 */
public record DataFile(String name, long size, Instant modified, String sha256) {}
