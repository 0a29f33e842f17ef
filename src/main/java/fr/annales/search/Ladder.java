package fr.annales.search;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Step;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The ladder of query relaxation: how many words an event needs, and what is tried when no event has them.
 *
 * <p>Of one or two words an event needs all, of more at least half, where a word in the title counts twice; of a whole
 * question one. In the next attempt the last word may be a prefix, then words may have slips, then one word is enough.
 * Those of a whole question may have slips from the first attempt on, since one of them is found nearly always.
 * Exclusions are never relaxed.
 */
final class Ladder {
    /** A shorter beginning would be that of too many words. */
    private static final int SHORTEST_BEGINNING = 2;

    /**
     * The most fuzzy words of an attempt: each is compared with a large part of all words of the archive, and nobody
     * mistypes more.
     */
    static final int MOST_FORGIVEN = 24;

    private Ladder() {}

    /**
     * The attempts for a question, best first; a single one when there is nothing to find.
     *
     * @param times clauses that every attempt needs beside the words
     */
    static List<Attempt> of(ParsedQuery words, List<Clause> times, Fuzziness slips) {
        return of(words, slips).stream().map(attempt -> with(times, attempt)).toList();
    }

    private static Attempt with(List<Clause> times, Attempt attempt) {
        if (times.isEmpty()) return attempt;
        List<Clause> more = new ArrayList<>(attempt.wanted());
        more.addAll(times);
        return new Attempt(attempt.step(), more, attempt.minimum());
    }

    /** An attempt in which an event must meet every clause. */
    static Attempt withEvery(Attempt attempt) {
        return new Attempt(attempt.step(), attempt.wanted(), attempt.optional());
    }

    private static List<Attempt> of(ParsedQuery words, Fuzziness slips) {
        List<Clause> wanted = words.wanted();
        List<Clause> beginning = withLastAsBeginning(wanted);
        List<Clause> forgiven = withSlips(wanted, slips);
        int minimum = minimum(wanted, words.asks());
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt(Step.ALL, words.asks() ? forgiven : wanted, minimum));
        if (!beginning.equals(wanted)) attempts.add(new Attempt(Step.PREFIX, beginning, minimum));
        if (!words.asks() && !forgiven.equals(wanted)) attempts.add(new Attempt(Step.FORGIVEN, forgiven, minimum));
        if (minimum > 1) attempts.add(new Attempt(Step.SOME, forgiven, 1));
        return attempts;
    }

    private static int minimum(List<Clause> wanted, boolean asks) {
        int count =
                (int) wanted.stream().filter(clause -> !clause.isAlwaysNeeded()).count();
        if (asks) return Math.min(1, count);
        return count <= 2 ? count : (count + 1) / 2;
    }

    private static List<Clause> withLastAsBeginning(List<Clause> wanted) {
        if (wanted.isEmpty()
                || !(wanted.getLast() instanceof Clause.Word(Token last))
                || last.form().length() < SHORTEST_BEGINNING
                || (wanted.size() > 1 && RomanNumerals.isRank(last))) return wanted;
        List<Clause> changed = new ArrayList<>(wanted.subList(0, wanted.size() - 1));
        changed.add(new Clause.Prefix(last));
        return changed;
    }

    private static List<Clause> withSlips(List<Clause> wanted, Fuzziness slips) {
        List<Clause> changed = new ArrayList<>();
        int forgiven = 0;
        for (Clause clause : wanted) {
            if (forgiven < MOST_FORGIVEN && clause instanceof Clause.Word(Token word) && slips.allowed(word) > 0) {
                changed.add(new Clause.Fuzzy(word, slips.allowed(word)));
                forgiven++;
            } else changed.add(clause);
        }
        return changed;
    }
}
