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
 * Says why events answer: what of a question each has and where, as its marks show it, and what that weighed, as the
 * engine tells of the same request. Each text is read once, however many words the question has.
 */
final class Reasons {
    /** A word may have many inflections. */
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

    /** A text of an event. */
    private record Passage(String text, Reason.Field field, MatchFinder.ReadText read) {}

    /** What matched a clause in a part of an event, as it is written there. */
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

    /** All of an event that matched a clause, in the order of reading; what is written alike in a part, once. */
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

        /** Those that have one of some words as it is. */
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

    /** The reasons for an event, in the order of the question; they weigh what it scores. */
    List<Reason> of(Event event, Explanation explanation, boolean isScored) {
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

    /** What is there as it was typed is told of where it is so, and not of where an inflection stands. */
    private Reason reason(Clause clause, @Nullable EdtfDate date, List<Passage> passages, @Nullable Float weight) {
        Found found = found(clause, date, passages);
        Reason.Kind kind = kind(clause, found);
        Found told = kind == Reason.Kind.WORD ? found.having(words(clause)) : found;
        return new Reason(kind, typed(clause), told.written(), told.fields(), weight);
    }

    private Found found(Clause clause, @Nullable EdtfDate date, List<Passage> passages) {
        MatchFinder matcher = matchers.computeIfAbsent(clause, one -> Highlighter.matcher(List.of(one), answer));
        Found found = new Found();
        if (clause instanceof Clause.Date time && overlaps(date, time))
            found.matches.add(new Match(Reason.Field.DATE, ""));
        for (Passage passage : passages) found.add(passage, matcher);
        // Words that need not stand together may stand in several parts.
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

    /** The words of a clause that are no phrase. */
    private static List<Token> words(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Prefix(Token token) -> List.of(token);
            case Clause.Fuzzy(Token token, int _) -> List.of(token);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> _) -> typed;
            case Clause.Phrase _, Clause.Date _ -> List.of();
        };
    }

    private String typed(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> token.surface();
            case Clause.Prefix(Token token) -> token.surface();
            case Clause.Fuzzy(Token token, int _) -> token.surface();
            case Clause.Phrase(List<Token> tokens) -> written(tokens);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> _) -> written(typed);
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
