package fr.annales.opensearch;

import fr.annales.engine.Scoring;

/**
 * The settings of the indices of a version.
 *
 * @param shards the number of shards of the index of events, from 1; shards of less than 10 GB answer fastest
 * @param replicas the number of copies of each shard, where there are nodes for them
 * @param scoring the weights of words, of which {@code k1} and {@code b} are fixed when an index is created
 */
public record IndexSettings(int shards, int replicas, Scoring scoring) {
    /** The number of shards where nobody says otherwise: an index of one shard is searched in one step. */
    public static final int DEFAULT_SHARDS = 1;
}
