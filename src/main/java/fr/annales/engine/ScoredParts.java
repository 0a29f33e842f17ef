package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.engine.EventQuery.Field;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes the queries by which attempts find and score events, the same for every engine. The reason for each weight, and
 * what was measured, is in {@code french.md}.
 *
 * @param forgiven the expansions of fuzzy words, which are looked up before
 */
public record ScoredParts(Scoring scoring, ForgivenWords forgiven) {

    /** The queries that score the clauses of an attempt: each in all words, and but for dates in the title. */
    public List<ScoredPart> words(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        for (Clause clause : attempt.wanted()) {
            float weight = scoring.weight(clause);
            parts.add(part(Explanation.Kind.WORDS, query(clause), weight, clause));
            if (!(clause instanceof Clause.Date))
                parts.add(part(Explanation.Kind.TITLE, query(clause, Field.TITLE), weight * scoring.title(), clause));
        }
        return parts;
    }

    /** The query that scores the events that meet every one of several clauses. */
    public ScoredPart everyWord(Attempt attempt) {
        EventQuery every =
                EventQuery.everyOf(attempt.wanted().stream().map(this::query).toList());
        return new ScoredPart(
                Explanation.Kind.EVERY_WORD, attempt.wanted(), new EventQuery.Constant(every, scoring.everyWord()));
    }

    /** The queries that take long: words exactly as they were typed, and words near each other. */
    public List<ScoredPart> closeness(Attempt attempt) {
        List<ScoredPart> parts = new ArrayList<>();
        Clause before = null;
        for (Clause clause : attempt.wanted()) {
            if (clause instanceof Clause.Phrase(List<Token> words))
                parts.add(part(Explanation.Kind.EXACT_PHRASE, exactPhrase(words), 1, clause));
            float exact = scoring.weight(clause) * scoring.exact();
            for (Token word : written(clause))
                parts.add(part(Explanation.Kind.EXACT, new EventQuery.Form(word), exact, clause));
            if (before instanceof Clause.Word(Token one) && clause instanceof Clause.Word(Token other))
                parts.add(part(Explanation.Kind.PROXIMITY, near(one, other), scoring.proximity(), before, clause));
            before = clause;
        }
        return parts;
    }

    private static ScoredPart part(Explanation.Kind kind, EventQuery query, float weight, Clause... clauses) {
        return new ScoredPart(kind, List.of(clauses), weight == 1 ? query : new EventQuery.Weighted(query, weight));
    }

    /** The words by which an event may have a clause of one word: the word typed, or the words of its expansions. */
    private List<Token> written(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> List.of(token);
            case Clause.Fuzzy(Token token, int _) -> forgiven.written(token);
            default -> List.of();
        };
    }

    /**
     * The events with each form of a phrase. Few events have the phrase, and one that also has each form probably has
     * them there.
     */
    private EventQuery exactPhrase(List<Token> words) {
        return new EventQuery.Constant(
                EventQuery.everyOf(
                        words.stream().<EventQuery>map(EventQuery.Form::new).toList()),
                scoring.exactPhrase());
    }

    /** The events with two words near each other, among all words, and once more in the title. */
    private EventQuery near(Token one, Token other) {
        List<Token> words = List.of(one, other);
        return EventQuery.anyOf(List.of(
                new EventQuery.Phrase(words, scoring.slop(), Field.WORDS),
                new EventQuery.Phrase(words, scoring.slop(), Field.TITLE)));
    }

    /** The events that meet a clause. */
    public EventQuery query(Clause clause) {
        return query(clause, Field.WORDS);
    }

    /** A prefix is sought among all words, but in the title as a whole word only. */
    private EventQuery query(Clause clause, Field field) {
        return switch (clause) {
            case Clause.Word(Token token) -> new EventQuery.Word(token, field);
            case Clause.Phrase(List<Token> words) -> EventQuery.phrase(words, field);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> others) -> either(typed, others, field);
            case Clause.Prefix(Token token) -> prefix(token, field);
            case Clause.Fuzzy(Token token, int _) -> forgiving(token, field);
            case Clause.Date date -> date(date);
        };
    }

    private static EventQuery either(List<Token> typed, List<List<Token>> others, Field field) {
        List<EventQuery> expressions = new ArrayList<>();
        expressions.add(EventQuery.everyOf(typed.stream()
                .<EventQuery>map(word -> new EventQuery.Word(word, field))
                .toList()));
        for (List<Token> other : others) expressions.add(EventQuery.phrase(other, field));
        return new EventQuery.Best(expressions);
    }

    private static EventQuery prefix(Token token, Field field) {
        EventQuery whole = new EventQuery.Word(token, field);
        return field == Field.TITLE ? whole : new EventQuery.Best(List.of(whole, new EventQuery.FormPrefix(token)));
    }

    private EventQuery forgiving(Token token, Field field) {
        List<List<Token>> near = forgiven.near(token);
        return near.isEmpty()
                ? new EventQuery.Word(token, field)
                : new EventQuery.Best(near.stream()
                        .map(words -> EventQuery.phrase(words, field))
                        .toList());
    }

    /**
     * The events of a date, or whose text says it, which scores more, since the events of the date may be many. Which
     * lie within is asked of those only that overlap, since an engine may have to look at each.
     */
    private EventQuery date(Clause.Date date) {
        float inPeriod = date.said().isEmpty() ? 0 : scoring.inPeriod();
        EventQuery overlapping = constant(date, EventQuery.Overlapping::new, inPeriod);
        EventQuery dated = new EventQuery.Sum(
                List.of(overlapping),
                date.withinFirst()
                        ? List.of(constant(date, EventQuery.Within::new, scoring.withinPeriod()))
                        : List.of());
        if (date.said().isEmpty()) return dated;
        List<EventQuery> either = new ArrayList<>(List.of(dated));
        for (List<Token> words : date.said()) either.add(EventQuery.phrase(words, Field.WORDS));
        return EventQuery.anyOf(either);
    }

    private static EventQuery constant(Clause.Date date, Function<Period, EventQuery> query, float score) {
        return new EventQuery.Constant(
                EventQuery.anyOf(date.periods().stream().map(query).toList()), score);
    }
}
