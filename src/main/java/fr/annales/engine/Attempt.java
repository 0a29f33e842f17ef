package fr.annales.engine;

import java.util.List;

/**
 * One way of matching a question, which an engine tries on the whole archive.
 *
 * @param step the step of the ladder that it is; {@link Step#MOST} is never tried as such, but what comes of
 *     {@link Step#ALL} when no event has every word
 * @param wanted what is sought; none matches every event
 * @param minimum the minimum that should match (Lucene's term): how many of the clauses that are not always needed an
 *     event must have, where one that its title has counts twice; as many as there are such clauses means every one
 */
public record Attempt(Step step, List<Clause> wanted, int minimum) {

    public Attempt {
        wanted = List.copyOf(wanted);
    }

    /** How many clauses count towards the minimum. */
    public int optional() {
        return (int) wanted.stream().filter(clause -> !clause.isAlwaysNeeded()).count();
    }

    /** Whether an event needs all that is wanted, so that none can have most of it only. */
    public boolean needsEvery() {
        return minimum == optional();
    }
}
