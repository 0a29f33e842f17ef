package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.QuestionTooCostlyException;
import java.io.IOException;

/**
 * The number of positions of words that one request may still read. Phrases are the only queries whose cost grows with
 * the number of times that words are repeated; a request may read as many positions as there are words in the archive,
 * so that the limit fits archives of any size. It limits work and not time, so that the same request is refused on any
 * machine, busy or idle.
 */
final class PositionBudget {
    /** The least budget, for archives so small that nothing costs much. */
    static final long LEAST = 10_000_000;

    /**
     * The least budget for each event, for archives of short events. Two common words beside each other in every event
     * cost a quarter of it.
     */
    private static final long LEAST_FOR_AN_EVENT = 160;

    /** The operations, in Lucene's estimates of match costs, of reading one position. */
    private static final float OPERATIONS_OF_A_POSITION = 7;

    private static final long BETWEEN_LOOKS_AT_THE_CLOCK = 100_000;

    private final long most;
    private final Deadline deadline;
    private long spent;
    private long nextLook = BETWEEN_LOOKS_AT_THE_CLOCK;

    /**
     * A budget of which nothing is spent.
     *
     * @param most the number of positions that may be read
     */
    PositionBudget(long most, Deadline deadline) {
        this.most = most;
        this.deadline = deadline;
    }

    /** A budget of as many positions as the words of an index have, or of the least that there must be. */
    static PositionBudget of(Segment segment, Deadline deadline) throws IOException {
        long words = segment.reader().getSumTotalTermFreq(Schema.WORDS);
        return new PositionBudget(Math.max(LEAST, Math.max(words, LEAST_FOR_AN_EVENT * segment.size())), deadline);
    }

    /** Begins anew with the whole budget. */
    void renew() {
        spent = 0;
        nextLook = BETWEEN_LOOKS_AT_THE_CLOCK;
    }

    /**
     * Spends the cost of reading the positions of one document.
     *
     * @param matchCost the cost in Lucene's operations
     * @throws QuestionTooCostlyException when nothing is left
     */
    void spend(float matchCost) {
        spent += 1 + (long) (matchCost / OPERATIONS_OF_A_POSITION);
        if (spent > most)
            throw new QuestionTooCostlyException("more than " + most + " positions of words would be looked at");
        if (spent < nextLook) return;
        nextLook = spent + BETWEEN_LOOKS_AT_THE_CLOCK;
        deadline.check();
    }
}
