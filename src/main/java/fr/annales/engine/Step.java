package fr.annales.engine;

/** The steps of the ladder of query relaxation, from what was typed to what may have been meant. */
public enum Step {
    /** Hits have enough of the words, and the best one has every word. */
    ALL,
    /** Hits have enough of the words, but no event has every word. */
    MOST,
    /** The last word may be the prefix of a longer one. */
    PREFIX,
    /** Each word may be mistyped. */
    FORGIVEN,
    /** One of the words is enough. */
    SOME
}
