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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two meanings of a question: its dates as times, with the words beside them; or all of it as words, which is taken
 * where the first finds nothing. Who leaves out a time means times: then there is the first alone, and what is excluded
 * comes back by no attempt.
 *
 * @param question the question as typed
 * @param dates the dates that were read in it
 * @param beside the words that are left without the dates
 * @param all every word but those of times that are left out
 */
record QueryInterpretation(String question, List<DateReading> dates, ParsedQuery beside, ParsedQuery all) {
    /** Signs that join and enclose nothing. */
    private static final Pattern FORLORN = Pattern.compile("^[ ,;]+|[,;] ?(?=[,;]|$)| ?\\( ?\\)");

    /**
     * Reads a question.
     *
     * @param interpret whether to read dates; without, every word is text
     * @param context what reading dates needs to know of the archive and of today
     */
    static QueryInterpretation of(String question, boolean interpret, DateContext context, Synonyms synonyms) {
        List<DateReading> dates =
                interpret ? DateReader.read(question, ParsedQuery.fixed(question), context) : List.of();
        ParsedQuery all = ParsedQuery.read(question, leftOut(dates), synonyms);
        return new QueryInterpretation(
                question, dates, dates.isEmpty() ? all : ParsedQuery.read(question, dates, synonyms), all);
    }

    /** The dates that are what is outside of a time. */
    private static List<DateReading> leftOut(List<DateReading> dates) {
        return dates.stream().filter(DateReading::isOutside).toList();
    }

    private List<DateReading> asked() {
        return dates.stream().filter(date -> !date.isOutside()).toList();
    }

    /** Whether a time is left out. */
    boolean leavesOut() {
        return dates.stream().anyMatch(DateReading::isOutside);
    }

    /** The attempts, best first: those with the dates as times, then those of words alone. */
    List<Attempt> attempts(Fuzziness slips) {
        if (!leavesOut()) return withoutExclusions(slips);
        List<Clause> times = new ArrayList<>(times(asked()));
        times.addAll(times(leftOut(dates)));
        return Ladder.of(beside, times, slips);
    }

    /** The same, with no time left out. */
    List<Attempt> withoutExclusions(Fuzziness slips) {
        List<Attempt> alone = Ladder.of(all, List.of(), slips);
        List<Clause> times = times(asked());
        if (times.isEmpty()) return alone;
        // A text that has some words of a date does not say it: "entre 2017 et 2020".
        Stream<Attempt> saying = beside.any() ? alone.stream() : Stream.of(Ladder.withEvery(alone.getFirst()));
        return Stream.concat(Ladder.of(beside, times, slips).stream(), saying).toList();
    }

    /** The attempts with the words beside the dates, without the dates. */
    List<Attempt> besideDates(Fuzziness slips) {
        return Ladder.of(beside, List.of(), slips);
    }

    /** Whether an attempt takes the dates as times. */
    boolean isDated(Attempt attempt) {
        return attempt.wanted().stream().anyMatch(Clause.Date.class::isInstance);
    }

    /** The words that an attempt is made of. */
    ParsedQuery words(Attempt attempt) {
        return isDated(attempt) ? beside : all;
    }

    /** Whether the question has anything that hits can be scored by. */
    boolean mayBeScored() {
        return all.any() || !dates.isEmpty();
    }

    /** Whether an attempt has words that hits can be scored by, and that can be marked in them. */
    static boolean hasWords(Attempt attempt) {
        return attempt.wanted().stream()
                .anyMatch(clause -> !(clause instanceof Clause.Date(var _, var said, boolean _) && said.isEmpty()));
    }

    /** The text that an attempt takes as words; empty where it has dates only. */
    String text(Attempt attempt) {
        return isDated(attempt) ? textBeside() : question;
    }

    /** The question without what it excludes. */
    String textWithoutExclusions() {
        return QuestionPart.withoutExclusions(rest(leftOut(dates)));
    }

    /** The question without some of its dates, and without the signs that joined these to the rest. */
    private String rest(List<DateReading> without) {
        if (without.isEmpty()) return question;
        String rest = ParsedQuery.without(without, question).replaceAll("(?U)\\s+", " ");
        return FORLORN.matcher(rest).replaceAll("").strip();
    }

    /** The text beside the dates; empty where it has no word, or only {@link GenericEventWords}. */
    String textBeside() {
        return beside.any() || !beside.excluded().isEmpty() ? rest(dates) : "";
    }

    /** What a date means wherever it was typed: two dates with the same meaning repeat each other. */
    private record Meaning(Period period, @Nullable String said) {}

    /**
     * The dates as clauses, each once. Dates that exclude each other become alternatives in one clause, since no event
     * is of both.
     */
    private static List<Clause> times(List<DateReading> dates) {
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

    /** Whether no period of one date overlaps one of the other. */
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
     * Whether events within the period of a date are meant first: where it was typed with words of time, or is a day or
     * a month. A year in figures alone may as well be meant as a word of the text.
     */
    private static boolean isNamed(DateReading date) {
        return date.said() == null
                || date.period().first().plusMonths(1).isAfter(date.period().last());
    }

    /** The ways in which a text may say a date of figures: as it was typed, or spelled out. */
    private static Stream<List<Token>> said(DateReading date) {
        return date.said() == null
                ? Stream.empty()
                : Stream.of(date.said(), date.label()).map(French::tokens).filter(words -> !words.isEmpty());
    }
}
