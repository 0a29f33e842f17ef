package fr.annales.engine;

import java.util.List;

/**
 * One way of matching a question, which an engine tries on the whole archive.
 *
 * @param step the step of the ladder that this attempt is; never {@link Step#MOST}, which names the answer to
 *     {@link Step#ALL} when no event has every word
 * @param wanted the clauses that are sought; without any, every event matches
 * @param minimum the minimum should match (Lucene's term): how many of the optional clauses an event must meet, where a
 *     clause that its title meets counts twice; as many as there are optional clauses means every one of them
 */
public record Attempt(Step step, List<Clause> wanted, int minimum) {

    public Attempt {
        wanted = List.copyOf(wanted);
    }

    /** The number of optional clauses: those that are not always needed, and count towards the minimum. */
    public int optional() {
        return (int) wanted.stream().filter(clause -> !clause.isAlwaysNeeded()).count();
    }

    /** Whether an event must meet every clause. */
    public boolean needsEvery() {
        return minimum == optional();
    }
}
