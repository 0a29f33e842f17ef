package fr.annales.engine;

/** The steps of the ladder, from what was typed to what may have been meant. */
public enum Step {
    /** Enough of the words, the best hit with every one. */
    ALL,
    /** Enough of the words, but no event has every one. */
    MOST,
    /** The last word may go on. */
    PREFIX,
    /** Each word may have a slip. */
    FORGIVEN,
    /** Any of the words. */
    SOME
}
