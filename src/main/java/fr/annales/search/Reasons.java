package fr.annales.search;

import fr.annales.dates.DateReading;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.engine.Answer;
import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import fr.annales.engine.Explanation.Part;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.MatchFinder;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why events answer: what of a question each has and where, as its marks show it, and what that weighed, as the engine
 * tells of the same request.
 *
 * @param dates that were read in the question
 */
record Reasons(Answer answer, List<DateReading> dates, Archive archive) {
    /** A word may have many inflections. */
    private static final int MOST_FOUND = 8;

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

    /** All of an event that matched a clause, in the order of reading. */
    private record Found(List<Match> matches) {
        Found() {
            this(new ArrayList<>());
        }

        void add(String text, Reason.Field field, MatchFinder matcher) {
            matcher.ranges(text)
                    .forEach(range -> matches.add(new Match(field, text.substring(range.start(), range.end()))));
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
                    .toList());
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
        List<Reason> reasons = new ArrayList<>();
        for (Clause clause : answer.attempt().wanted()) {
            List<Part> parts = explanation.parts().stream()
                    .filter(part -> part.clauses().equals(List.of(clause)) && isOfClause(part.kind()))
                    .toList();
            if (!parts.isEmpty()) reasons.add(reason(clause, event, isScored ? weight(parts) : null));
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
    private Reason reason(Clause clause, Event event, @Nullable Float weight) {
        Found found = found(clause, event);
        Reason.Kind kind = kind(clause, found);
        Found told = kind == Reason.Kind.WORD ? found.having(words(clause)) : found;
        return new Reason(kind, typed(clause), told.written(), told.fields(), weight);
    }

    private Found found(Clause clause, Event event) {
        MatchFinder matcher = Highlighter.matcher(List.of(clause), answer);
        Found found = new Found();
        if (clause instanceof Clause.During time && overlaps(event.date(), time))
            found.matches.add(new Match(Reason.Field.DATE, ""));
        search(event, matcher, found);
        // Words that need not stand together may stand in several parts.
        if (found.matches.isEmpty() && clause instanceof Clause.Either(List<Token> typed, List<List<Token>> _))
            search(event, new MatchFinder(typed, Set.of(), List.of(), List.of()), found);
        return found;
    }

    private void search(Event event, MatchFinder matcher, Found found) {
        found.add(event.title(), Reason.Field.TITLE, matcher);
        found.add(event.text(), Reason.Field.TEXT, matcher);
        archive.vocabularies().stream()
                .flatMap(vocabulary ->
                        event.concepts(vocabulary.facet()).stream().flatMap(id -> vocabulary.concept(id).stream()))
                .flatMap(Concept::labels)
                .forEach(label -> found.add(label, Reason.Field.LABELS, matcher));
    }

    private static boolean overlaps(@Nullable EdtfDate date, Clause.During time) {
        return date != null && time.periods().stream().anyMatch(Period.of(date)::overlaps);
    }

    private Reason.Kind kind(Clause clause, Found found) {
        return switch (clause) {
            case Clause.Word(Token token) -> found.has(token) ? Reason.Kind.WORD : Reason.Kind.FORM;
            case Clause.Beginning(Token token) -> found.has(token) ? Reason.Kind.WORD : Reason.Kind.BEGINNING;
            case Clause.Forgiven(Token token, int _) ->
                answer.forgiven().containsKey(token.form())
                        ? Reason.Kind.SLIP
                        : found.has(token) ? Reason.Kind.WORD : Reason.Kind.FORM;
            case Clause.Phrase _ -> Reason.Kind.PHRASE;
            case Clause.Either(List<Token> typed, List<List<Token>> _) ->
                typed.stream().allMatch(found::has)
                        ? Reason.Kind.WORD
                        : typed.stream().allMatch(found::hasInflection) ? Reason.Kind.FORM : Reason.Kind.SYNONYM;
            case Clause.During _ -> found.isIn(Reason.Field.DATE) ? Reason.Kind.DATE : Reason.Kind.PHRASE;
        };
    }

    /** The words of a clause that are no phrase. */
    private static List<Token> words(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Beginning(Token token) -> List.of(token);
            case Clause.Forgiven(Token token, int _) -> List.of(token);
            case Clause.Either(List<Token> typed, List<List<Token>> _) -> typed;
            case Clause.Phrase _, Clause.During _ -> List.of();
        };
    }

    private String typed(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> token.surface();
            case Clause.Beginning(Token token) -> token.surface();
            case Clause.Forgiven(Token token, int _) -> token.surface();
            case Clause.Phrase(List<Token> tokens) -> written(tokens);
            case Clause.Either(List<Token> typed, List<List<Token>> _) -> written(typed);
            case Clause.During time ->
                String.join(
                        ", ",
                        dates.stream()
                                .filter(date -> time.periods().contains(date.period()))
                                .map(DateReading::expression)
                                .toList());
        };
    }

    private static String written(List<Token> words) {
        Token first = words.getFirst();
        return first.text().substring(first.start(), words.getLast().end());
    }
}
