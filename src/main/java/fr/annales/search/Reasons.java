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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** What of an event matched a clause. */
    private record Found(Set<String> written, Set<Reason.Field> fields) {
        Found() {
            this(new LinkedHashSet<>(), EnumSet.noneOf(Reason.Field.class));
        }

        void add(String text, Reason.Field field, MatchFinder matcher) {
            matcher.ranges(text).forEach(range -> {
                fields.add(field);
                if (written.size() < MOST_FOUND) written.add(text.substring(range.start(), range.end()));
            });
        }

        boolean has(Token word) {
            return written.stream()
                    .flatMap(text -> French.tokens(text).stream())
                    .anyMatch(other -> other.form().equals(word.form()));
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

    private Reason reason(Clause clause, Event event, @Nullable Float weight) {
        Found found = found(clause, event);
        return new Reason(kind(clause, found), typed(clause), List.copyOf(found.written), found.fields, weight);
    }

    private Found found(Clause clause, Event event) {
        MatchFinder matcher = Highlighter.matcher(List.of(clause), answer);
        Found found = new Found();
        if (clause instanceof Clause.During time && overlaps(event.date(), time)) found.fields.add(Reason.Field.DATE);
        found.add(event.title(), Reason.Field.TITLE, matcher);
        found.add(event.text(), Reason.Field.TEXT, matcher);
        archive.vocabularies().stream()
                .flatMap(vocabulary ->
                        event.concepts(vocabulary.facet()).stream().flatMap(id -> vocabulary.concept(id).stream()))
                .flatMap(Concept::labels)
                .forEach(label -> found.add(label, Reason.Field.LABELS, matcher));
        return found;
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
                typed.stream().allMatch(found::has) ? Reason.Kind.WORD : Reason.Kind.SYNONYM;
            case Clause.During _ -> found.fields.contains(Reason.Field.DATE) ? Reason.Kind.DATE : Reason.Kind.PHRASE;
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
