package fr.annales.opensearch;

/**
 * A version of an archive in a cluster.
 *
 * @param name the name under which it was published
 * @param events the name of its index of events
 * @param forms the name of its index of the forms of words
 * @param data what it says of itself
 */
record Version(String name, String events, String forms, VersionData data) {}
