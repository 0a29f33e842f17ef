package fr.annales.search;

import fr.annales.dates.DateContext;
import fr.annales.dates.DateReader;
import fr.annales.dates.DateReading;
import fr.annales.dates.Period;
import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a question may mean: its words with its dates taken as times, and all of it as words, which wins where the dates
 * leave nothing.
 *
 * @param question as typed
 * @param dates that were read in it
 * @param beside the words that are left without the dates
 * @param all every word
 */
record QueryInterpretation(String question, List<DateReading> dates, ParsedQuery beside, ParsedQuery all) {

    /**
     * Reads a question.
     *
     * @param interpret whether to read dates; without, every word is text
     * @param context what dates are read by
     */
    static QueryInterpretation of(String question, boolean interpret, DateContext context, Synonyms synonyms) {
        List<DateReading> dates =
                interpret ? DateReader.read(question, ParsedQuery.fixed(question), context) : List.of();
        ParsedQuery all = ParsedQuery.read(question, List.of(), synonyms);
        return new QueryInterpretation(
                question, dates, dates.isEmpty() ? all : ParsedQuery.read(question, dates, synonyms), all);
    }

    /** The attempts, best first: those with the dates, then those of words alone. */
    List<Attempt> attempts(Fuzziness slips) {
        if (dates.isEmpty()) return Ladder.of(all, List.of(), slips);
        return Stream.of(Ladder.of(beside, times(), slips), Ladder.of(all, List.of(), slips))
                .flatMap(List::stream)
                .toList();
    }

    /** The attempts with the words beside the dates, at any time. */
    List<Attempt> besideDates(Fuzziness slips) {
        return Ladder.of(beside, List.of(), slips);
    }

    /** Whether an attempt takes the dates as times. */
    boolean isDated(Attempt attempt) {
        return attempt.wanted().stream().anyMatch(Clause.Date.class::isInstance);
    }

    /** The words that an attempt is of. */
    ParsedQuery words(Attempt attempt) {
        return isDated(attempt) ? beside : all;
    }

    /** Whether there is anything to score by. */
    boolean mayBeScored() {
        return all.any() || !dates.isEmpty();
    }

    /** Whether an attempt has words to score by and to mark. */
    static boolean hasWords(Attempt attempt) {
        return attempt.wanted().stream()
                .anyMatch(clause -> !(clause instanceof Clause.Date(var _, var said, boolean _) && said.isEmpty()));
    }

    /** What is sought as words by an attempt; nothing where the dates are all that is sought. */
    String text(Attempt attempt) {
        return isDated(attempt) ? textBeside() : question;
    }

    /** What is sought as words beside the dates; nothing where there is only what asks what happened. */
    String textBeside() {
        return beside.any() || !beside.excluded().isEmpty()
                ? ParsedQuery.without(dates, question)
                        .replaceAll("(?U)\\s+", " ")
                        .strip()
                : "";
    }

    /** What a date means wherever it was typed. */
    private record Meaning(Period period, @Nullable String said) {}

    /**
     * The dates as clauses, each once however often it was typed: those that exclude each other are alternatives, as
     * nobody can mean both.
     */
    private List<Clause> times() {
        List<Clause.Date> times = new ArrayList<>();
        Set<Meaning> told = new HashSet<>();
        for (DateReading date : dates) {
            if (!told.add(new Meaning(date.period(), date.said()))) continue;
            Clause.Date time = new Clause.Date(
                    List.of(date.period()), said(date).distinct().toList(), isNamed(date));
            int other = 0;
            while (other < times.size() && !exclude(times.get(other), time)) other++;
            if (other == times.size()) times.add(time);
            else times.set(other, either(times.get(other), time));
        }
        return List.copyOf(times);
    }

    /** Whether no day of one time is in the other, so that nobody can mean both. */
    private static boolean exclude(Clause.Date one, Clause.Date other) {
        return one.periods().stream()
                .noneMatch(period -> other.periods().stream().anyMatch(period::overlaps));
    }

    private static Clause.Date either(Clause.Date one, Clause.Date other) {
        return new Clause.Date(
                Stream.concat(one.periods().stream(), other.periods().stream()).toList(),
                Stream.concat(one.said().stream(), other.said().stream())
                        .distinct()
                        .toList(),
                one.withinFirst() || other.withinFirst());
    }

    /**
     * Whether a date is told by words of time, or is a day or a month: a text that says a year of figures alone is at
     * least as much meant as an event of that year.
     */
    private static boolean isNamed(DateReading date) {
        return date.said() == null
                || date.period().first().plusMonths(1).isAfter(date.period().last());
    }

    /** A date of figures as a text may say it: as typed, or spelled out. */
    private static Stream<List<Token>> said(DateReading date) {
        return date.said() == null
                ? Stream.empty()
                : Stream.of(date.said(), date.label()).map(French::tokens).filter(words -> !words.isEmpty());
    }
}
