package fr.annales.search;

import fr.annales.dates.DateReading;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.engine.Answer;
import fr.annales.engine.Clause;
import fr.annales.engine.Deadline;
import fr.annales.engine.Explanation;
import fr.annales.engine.Explanation.Part;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.MatchFinder;
import fr.annales.french.Range;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reasons why events answer: what each has of a question and where, by the same matching as its highlights,
 * and how much that weighs, by the engine's explanation of the score. Each text is analysed once, however many words
 * the question has.
 */
final class Reasons {
    /** The most different matches that a reason tells, since a word may have many inflections. */
    private static final int MOST_FOUND = 8;

    private final Answer answer;
    private final List<DateReading> dates;
    private final Archive archive;
    private final Deadline deadline;
    private final MatchFinder reader;
    private final Map<Clause, MatchFinder> matchers = new HashMap<>();

    /** @param dates that were read in the question */
    Reasons(Answer answer, List<DateReading> dates, Archive archive, Deadline deadline) {
        this.answer = answer;
        this.dates = dates;
        this.archive = archive;
        this.deadline = deadline;
        this.reader = Highlighter.matcher(answer.attempt().wanted(), answer);
    }

    /** A text of an event, analysed. */
    private record Passage(String text, Reason.Field field, MatchFinder.ReadText read) {}

    /** A match of a clause in a part of an event, as it is written there. */
    private record Match(Reason.Field field, String written) {
        boolean has(Token word) {
            return French.tokens(written).stream()
                    .anyMatch(other -> other.form().equals(word.form()));
        }

        boolean hasInflection(Token word) {
            return French.tokens(written).stream()
                    .anyMatch(other -> !Collections.disjoint(other.stems(), word.stems()));
        }
    }

    /**
     * All matches of a clause in an event, in the order of reading; matches of one part that are written alike are one.
     */
    private record Found(Set<Match> matches) {
        Found() {
            this(new LinkedHashSet<>());
        }

        void add(Passage passage, MatchFinder matcher) {
            for (Range range : matcher.ranges(passage.read))
                matches.add(new Match(passage.field, passage.text.substring(range.start(), range.end())));
        }

        boolean has(Token word) {
            return matches.stream().anyMatch(match -> match.has(word));
        }

        boolean hasInflection(Token word) {
            return matches.stream().anyMatch(match -> match.hasInflection(word));
        }

        boolean isIn(Reason.Field field) {
            return matches.stream().anyMatch(match -> match.field == field);
        }

        /** The matches that have one of some words exactly. */
        Found having(List<Token> words) {
            return new Found(matches.stream()
                    .filter(match -> words.stream().anyMatch(match::has))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        List<String> written() {
            return matches.stream()
                    .filter(match -> match.field != Reason.Field.DATE)
                    .map(Match::written)
                    .distinct()
                    .limit(MOST_FOUND)
                    .toList();
        }

        Set<Reason.Field> fields() {
            return matches.stream().map(Match::field).collect(Collectors.toSet());
        }
    }

    /** The reasons for an event, in the order of the question. Their weights add up to its score. */
    List<Reason> explain(Event event, Explanation explanation, boolean isScored) {
        List<Passage> passages = passages(event);
        Map<List<Clause>, List<Part>> parts = explanation.parts().stream()
                .filter(part -> isOfClause(part.kind()))
                .collect(Collectors.groupingBy(Part::clauses));
        List<Reason> reasons = new ArrayList<>();
        for (Clause clause : answer.attempt().wanted()) {
            deadline.check();
            List<Part> own = parts.getOrDefault(List.of(clause), List.of());
            if (!own.isEmpty()) reasons.add(reason(clause, event.date(), passages, isScored ? weight(own) : null));
        }
        if (isScored)
            explanation.parts().stream()
                    .filter(part -> !isOfClause(part.kind()))
                    .forEach(part -> reasons.add(together(part)));
        return reasons;
    }

    private static boolean isOfClause(Explanation.Kind kind) {
        return switch (kind) {
            case WORDS, TITLE, EXACT, EXACT_PHRASE -> true;
            case EVERY_WORD, PROXIMITY -> false;
        };
    }

    private static float weight(List<Part> parts) {
        return (float) parts.stream().mapToDouble(Part::score).sum();
    }

    private Reason together(Part part) {
        boolean isEvery = part.kind() == Explanation.Kind.EVERY_WORD;
        String typed = String.join(" ", part.clauses().stream().map(this::typed).toList());
        return new Reason(
                isEvery ? Reason.Kind.EVERY_WORD : Reason.Kind.NEIGHBOURS, typed, List.of(), Set.of(), part.score());
    }

    /**
     * The reason for one clause. A word that the event has as it was typed is told with the places where it is so,
     * without those of its inflections.
     */
    private Reason reason(Clause clause, @Nullable EdtfDate date, List<Passage> passages, @Nullable Float weight) {
        Found found = found(clause, date, passages);
        Reason.Kind kind = kind(clause, found);
        Found told = kind == Reason.Kind.WORD ? found.having(clause.words()) : found;
        return new Reason(kind, typed(clause), told.written(), told.fields(), weight);
    }

    private Found found(Clause clause, @Nullable EdtfDate date, List<Passage> passages) {
        MatchFinder matcher = matchers.computeIfAbsent(clause, one -> Highlighter.matcher(List.of(one), answer));
        Found found = new Found();
        if (clause instanceof Clause.Date time && overlaps(date, time))
            found.matches.add(new Match(Reason.Field.DATE, ""));
        for (Passage passage : passages) found.add(passage, matcher);
        // The words of one expression may stand apart, in several parts of the event.
        if (found.matches.isEmpty() && clause instanceof Clause.AnyOf(List<Token> typed, List<List<Token>> _)) {
            MatchFinder apart = new MatchFinder(typed, Set.of(), List.of(), List.of());
            for (Passage passage : passages) found.add(passage, apart);
        }
        return found;
    }

    private List<Passage> passages(Event event) {
        List<Passage> passages = new ArrayList<>();
        passages.add(passage(event.title(), Reason.Field.TITLE));
        passages.add(passage(event.text(), Reason.Field.TEXT));
        archive.vocabularies().stream()
                .flatMap(vocabulary ->
                        event.concepts(vocabulary.facet()).stream().flatMap(id -> vocabulary.concept(id).stream()))
                .flatMap(Concept::labels)
                .forEach(label -> passages.add(passage(label, Reason.Field.LABELS)));
        return passages;
    }

    private Passage passage(String text, Reason.Field field) {
        return new Passage(text, field, reader.read(text));
    }

    private static boolean overlaps(@Nullable EdtfDate date, Clause.Date time) {
        return date != null && time.periods().stream().anyMatch(Period.of(date)::overlaps);
    }

    private Reason.Kind kind(Clause clause, Found found) {
        return switch (clause) {
            case Clause.Word(Token token) -> found.has(token) ? Reason.Kind.WORD : Reason.Kind.FORM;
            case Clause.Prefix(Token token) -> found.has(token) ? Reason.Kind.WORD : Reason.Kind.BEGINNING;
            case Clause.Fuzzy(Token token, int _) ->
                answer.forgiven().containsKey(token.form())
                        ? Reason.Kind.SLIP
                        : found.has(token) ? Reason.Kind.WORD : Reason.Kind.FORM;
            case Clause.Phrase _ -> Reason.Kind.PHRASE;
            case Clause.AnyOf(List<Token> typed, List<List<Token>> _) ->
                typed.stream().allMatch(found::has)
                        ? Reason.Kind.WORD
                        : typed.stream().allMatch(found::hasInflection) ? Reason.Kind.FORM : Reason.Kind.SYNONYM;
            case Clause.Date _ -> found.isIn(Reason.Field.DATE) ? Reason.Kind.DATE : Reason.Kind.PHRASE;
        };
    }

    private String typed(Clause clause) {
        return switch (clause) {
            case Clause.Phrase(List<Token> tokens) -> written(tokens);
            case Clause.Word _, Clause.Prefix _, Clause.Fuzzy _, Clause.AnyOf _ -> written(clause.words());
            case Clause.Date time ->
                String.join(
                        ", ",
                        dates.stream()
                                .filter(date -> time.periods().contains(date.period()))
                                .map(DateReading::expression)
                                .distinct()
                                .toList());
        };
    }

    private static String written(List<Token> words) {
        Token first = words.getFirst();
        return first.text().substring(first.start(), words.getLast().end());
    }
}
