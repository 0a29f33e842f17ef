package fr.annales.http;

/**
 * What a server is busy with at one moment.
 *
 * @param requests that have arrived and are not answered to their last byte, those that wait included
 * @param waiting of them, those that wait for their turn
 * @param connections that are open
 * @param heldBytes of long answers that are being built or that their clients have not read yet
 */
public record ServerLoad(long requests, int waiting, int connections, long heldBytes) {}
