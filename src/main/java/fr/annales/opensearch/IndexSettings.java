package fr.annales.opensearch;

import fr.annales.engine.Scoring;

/**
 * How the indices of a version are made.
 *
 * @param shards of the index of events, from 1: in a shard of less than 10 GB answers are fastest
 * @param replicas how many copies each shard has beside itself, where there are nodes for them
 * @param scoring the weights of words, of which an index of OpenSearch keeps k1 and b for good
 */
public record IndexSettings(int shards, int replicas, Scoring scoring) {}
