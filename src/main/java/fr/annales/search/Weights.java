package fr.annales.search;

import fr.annales.engine.Scoring;

/** The weights of relevance. Their reasons, and what was measured, stand in {@code french.md}. */
final class Weights {
    /**
     * How many of the first hits are looked at more closely: a second look at more costs much and changes no first
     * page.
     */
    private static final int RESCORED = 100;

    static final Scoring SCORING = new Scoring(0.9f, 0.6f, 0.5f, 1.5f, 0.5f, 20, 0.3f, 3, 1, 3, RESCORED, 96, 8);

    private Weights() {}
}
