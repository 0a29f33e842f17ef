package fr.annales.suggest;

/**
 * The score of a suggestion: where the label has what was typed, how much of that is whole words, how much of the label
 * it is, then the kind, then the number of events. {@link Suggester} sees to it that no match with a slip comes before
 * one without. The reasons are in {@code suggestions.md}.
 */
final class SuggestionScore {
    /** Added when the label begins with the first typed word. */
    private static final double FROM_START = 200;

    /** Added when all that was typed is whole words. */
    private static final double WHOLE = 250;

    /** Added when the label is nothing but what was typed. */
    private static final double COVERED = 60;

    private static final double IN_ORDER = 10;

    /** Added for each ten times as many events. */
    private static final double EVENTS = 6;

    /** Taken away for each word with a slip. */
    private static final double SLIP = 100;

    /** The letters that are typed of a word before its label is picked, by supposition. */
    private static final double FEW_LETTERS = 5;

    private static final double ACRONYM = 60;
    private static final double LONG_FORM = 30;
    private static final double DECADE = 60;
    private static final double CONCEPT = 50;
    private static final double YEAR = 45;
    private static final double WORD = 40;
    private static final double TITLE = 20;

    /** Added to a title that has several typed words: whoever types several words looks for one event. */
    private static final double TITLE_BY_SEVERAL_WORDS = 150;

    private SuggestionScore() {}

    static double ofAcronym(LabelMatch match, boolean byLongForm) {
        return ofLabel(match) + (byLongForm ? LONG_FORM : ACRONYM);
    }

    static double ofConcept(LabelMatch match, long events) {
        return ofLabel(match) + CONCEPT + ofCount(events);
    }

    /**
     * The part of the score that is known of a label before anything is typed: by its events, and by how much of it a
     * few letters are.
     */
    static double promise(long events, int letters) {
        return ofCount(events) + COVERED * Math.min(1, FEW_LETTERS / Math.max(1, letters));
    }

    static double ofTitle(LabelMatch match) {
        return ofLabel(match) + (match.pairs().size() > 1 ? TITLE_BY_SEVERAL_WORDS : TITLE);
    }

    /**
     * The score of a word. That it begins with what was typed tells nothing when other words stand before it. How much
     * of it was typed tells nothing either: nobody means {@code cap} because it is shorter than {@code cadre}.
     */
    static double ofWord(LabelMatch match, long events) {
        double start = match.pairs().size() > 1 ? 0 : FROM_START;
        return start + WHOLE * match.wholeness() - SLIP * match.slips() + WORD + ofCount(events);
    }

    /** The score of words with a decade that is being typed after them. */
    static double ofDecadeBeside() {
        return FROM_START + COVERED + DECADE;
    }

    /** The score of several values of a facet, where these are all that was typed. */
    static double ofChoice() {
        return FROM_START + WHOLE + COVERED + CONCEPT;
    }

    /** The score of a decade. It is covered by figures alone, which are what tells it from others. */
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
