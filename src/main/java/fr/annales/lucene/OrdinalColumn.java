package fr.annales.lucene;

import java.io.IOException;

/** The values that documents have of a dimension, as ordinals from 0, read for many documents at once. */
interface OrdinalColumn {

    /** The number of ordinals. */
    int values();

    /**
     * Counts the first documents of an array, which are in order, and come after all that were counted before.
     *
     * @param counts the counts by ordinal, to which is added
     * @return how many of them have no value
     */
    int count(int[] documents, int size, int[] counts) throws IOException;
}
