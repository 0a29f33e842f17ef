package fr.annales.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One way of matching a question, which an engine tries on the whole archive.
 *
 * @param step the step of the ladder that it is; {@link Step#MOST} is never tried as such, but what comes of
 *     {@link Step#ALL} when no event has every word
 * @param wanted what is sought; none matches every event
 * @param minimum what the words of an event weigh at least, phrases and times not counted, of which it needs each: a wanted word
 *     weighs one, in the title two; as many as there are words means every word
 */
public record Attempt(Step step, List<Clause> wanted, int minimum) {

    public Attempt {
        wanted = List.copyOf(wanted);
    }

    /** The same with more that is always needed. */
    Attempt with(List<Clause> times) {
        if (times.isEmpty()) return this;
        List<Clause> more = new ArrayList<>(wanted);
        more.addAll(times);
        return new Attempt(step, more, minimum);
    }

    /** The same where an event needs all that is wanted. */
    Attempt withEvery() {
        return new Attempt(step, wanted, counted());
    }

    private int counted() {
        return (int) wanted.stream().filter(clause -> !clause.isAlwaysNeeded()).count();
    }

    /** Whether an event needs all that is wanted, so that none can have most of it only. */
    public boolean needsEvery() {
        return minimum == counted();
    }
}
