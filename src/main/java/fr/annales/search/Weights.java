package fr.annales.search;

import fr.annales.engine.Scoring;

/**
 * The weights of relevance. {@link Scoring} tells what each does; {@code french.md} tells its reason, and what was
 * measured.
 */
final class Weights {
    private static final float K1 = 0.9f;
    private static final float B = 0.6f;
    private static final float TITLE = 0.5f;
    private static final float NAME = 1.2f;
    private static final float VERB = 0.6f;
    private static final float EVERY_WORD = 1;
    private static final float EXACT = 0.5f;
    private static final float EXACT_PHRASE = 20;
    private static final float PROXIMITY = 0.3f;
    private static final int SLOP = 3;
    private static final float IN_PERIOD = 1;
    private static final float WITHIN_PERIOD = 3;

    /** To score more hits a second time costs much and changes no first page. */
    private static final int RESCORED = 100;

    private static final int EXPANSIONS = 96;
    private static final int EXPANSIONS_OF_WORD = 8;

    static final Scoring SCORING = new Scoring(
            K1,
            B,
            TITLE,
            NAME,
            VERB,
            EVERY_WORD,
            EXACT,
            EXACT_PHRASE,
            PROXIMITY,
            SLOP,
            IN_PERIOD,
            WITHIN_PERIOD,
            RESCORED,
            EXPANSIONS,
            EXPANSIONS_OF_WORD);

    private Weights() {}
}
