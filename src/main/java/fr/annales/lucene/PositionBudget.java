package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.TooCostly;
import java.io.IOException;

/**
 * How many positions of words one question to the engine may still look at. Phrases are the only questions whose cost
 * grows with how often words are repeated: one may have as much of them compared as if the whole archive were read
 * once, so that a limit that is fair to a large archive is one to a small one. It is counted, not timed, so that what
 * is refused on a busy machine is refused on an idle one.
 */
final class PositionBudget {
    /** For archives so small that nothing costs much. */
    static final long LEAST = 10_000_000;

    /** For archives of short events: two common words beside each other in every one of them cost a quarter of it. */
    private static final long LEAST_FOR_AN_EVENT = 160;

    /** Lucene reckons a seek in the positions of a word in a document as much as reading so many of them. */
    private static final float OPERATIONS_OF_A_POSITION = 7;

    private static final long BETWEEN_LOOKS_AT_THE_CLOCK = 100_000;

    private final long most;
    private final Deadline deadline;
    private long spent;
    private long nextLook = BETWEEN_LOOKS_AT_THE_CLOCK;

    /**
     * Nothing is spent yet.
     *
     * @param most positions that may be looked at
     */
    PositionBudget(long most, Deadline deadline) {
        this.most = most;
        this.deadline = deadline;
    }

    /** A budget of as many positions as the words of an index have, or somewhat more. */
    static PositionBudget of(Segment segment, Deadline deadline) throws IOException {
        long words = segment.reader().getSumTotalTermFreq(Schema.WORDS);
        return new PositionBudget(Math.max(LEAST, Math.max(words, LEAST_FOR_AN_EVENT * segment.size())), deadline);
    }

    /** Nothing is spent, as for a question of its own. */
    void renew() {
        spent = 0;
        nextLook = BETWEEN_LOOKS_AT_THE_CLOCK;
    }

    /**
     * Takes from it what a look at one document costs.
     *
     * @param matchCost of that, in Lucene's operations
     * @throws TooCostly when there is nothing left
     */
    void spend(float matchCost) {
        spent += 1 + (long) (matchCost / OPERATIONS_OF_A_POSITION);
        if (spent > most) throw new TooCostly("more than " + most + " positions of words would be looked at");
        if (spent < nextLook) return;
        nextLook = spent + BETWEEN_LOOKS_AT_THE_CLOCK;
        deadline.check();
    }
}
