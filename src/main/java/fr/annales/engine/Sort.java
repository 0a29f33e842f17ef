package fr.annales.engine;

/** The order of hits. */
public enum Sort {
    /** By score, ties by date. */
    RELEVANCE,
    /** From the oldest: earliest day, latest day, order of telling, id; events without a date last. */
    DATE,
    /** The reverse of {@link #DATE}, but events without a date last here too. */
    DATE_DESCENDING
}
