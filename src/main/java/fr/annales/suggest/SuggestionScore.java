package fr.annales.suggest;

/**
 * How good a suggestion is: where the label has what was typed, how much of it is whole words, how much of the label
 * they are, then the kind, then how many events it leads to. That nothing with a slip comes before what is without is
 * seen to by {@link Suggester}. The reasons stand in {@code suggestions.md}.
 */
final class SuggestionScore {
    /** When the label begins with the first typed word. */
    private static final double FROM_START = 200;

    /** When all that was typed is whole words. */
    private static final double WHOLE = 250;

    /** When the label is nothing but what was typed. */
    private static final double COVERED = 60;

    private static final double IN_ORDER = 10;

    /** For each ten times as many events. */
    private static final double EVENTS = 6;

    /** For each word with a slip. */
    private static final double SLIP = 100;

    /** What is typed of a word before its label is picked. */
    private static final double FEW_LETTERS = 5;

    private static final double ACRONYM = 60;
    private static final double LONG_FORM = 30;
    private static final double DECADE = 60;
    private static final double CONCEPT = 50;
    private static final double YEAR = 45;
    private static final double WORD = 40;
    private static final double TITLE = 20;

    /** Who types several words is after one event. */
    private static final double TITLE_BY_SEVERAL_WORDS = 150;

    private SuggestionScore() {}

    static double ofAcronym(LabelMatch match, boolean byLongForm) {
        return ofLabel(match) + (byLongForm ? LONG_FORM : ACRONYM);
    }

    static double ofConcept(LabelMatch match, long events) {
        return ofLabel(match) + CONCEPT + ofCount(events);
    }

    /**
     * What is known of a label before anything is typed: how many events it leads to, and how much of it a few letters
     * are.
     */
    static double promise(long events, int letters) {
        return ofCount(events) + COVERED * Math.min(1, FEW_LETTERS / Math.max(1, letters));
    }

    static double ofTitle(LabelMatch match) {
        return ofLabel(match) + (match.pairs().size() > 1 ? TITLE_BY_SEVERAL_WORDS : TITLE);
    }

    /**
     * A word begins with what was typed, but that says nothing when others stand before it. How much of it was typed
     * says nothing either: that {@code cap} is shorter than {@code cadre} makes nobody mean it.
     */
    static double ofWord(LabelMatch match, long events) {
        double start = match.pairs().size() > 1 ? 0 : FROM_START;
        return start + WHOLE * match.wholeness() - SLIP * match.slips() + WORD + ofCount(events);
    }

    /** Words with a decade that is being typed after them. */
    static double ofDecadeBeside() {
        return FROM_START + COVERED + DECADE;
    }

    /** Several values of a facet, that are all that was typed. */
    static double ofChoice() {
        return FROM_START + WHOLE + COVERED + CONCEPT;
    }

    /** Whoever types figures types the telling part of a label of time. */
    static double ofDecade(LabelMatch match) {
        return FROM_START + WHOLE * match.wholeness() + COVERED + DECADE;
    }

    static double ofYear(LabelMatch match) {
        return FROM_START + WHOLE * match.wholeness() + COVERED + YEAR;
    }

    private static double ofLabel(LabelMatch match) {
        return (match.isFromStart() ? FROM_START : 0)
                + WHOLE * match.wholeness()
                + COVERED * match.coverage()
                + (match.isInOrder() ? IN_ORDER : 0)
                - SLIP * match.slips();
    }

    private static double ofCount(long events) {
        return EVENTS * Math.log10(1.0 + events);
    }
}
