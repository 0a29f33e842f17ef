package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.french.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a request seeks, read against a snapshot. Holds what was forgiven on the way, so it serves one request. */
record FakeQuestion(FakeSnapshot snapshot, Map<String, List<List<IndexedForm>>> forgiven) {

    FakeQuestion(FakeSnapshot snapshot) {
        this(snapshot, new HashMap<>());
    }

    FakeAttempt read(Attempt attempt) {
        Map<Boolean, List<FakeAttempt.Sought>> sought = attempt.wanted().stream()
                .collect(Collectors.partitioningBy(
                        Clause::isAlwaysNeeded, Collectors.mapping(this::read, Collectors.toList())));
        return new FakeAttempt(attempt, sought.getOrDefault(true, List.of()), sought.getOrDefault(false, List.of()));
    }

    FakeAttempt.Sought read(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> new FakeAttempt.Word(token);
            case Clause.Prefix(Token token) ->
                new FakeAttempt.Prefix(
                        any(word -> word.isInflectionOf(token) || word.form().startsWith(token.form())),
                        any(token::isInflectionOf));
            case Clause.Fuzzy(Token token, int edits) -> forgiven(token, edits);
            case Clause.Phrase(List<Token> tokens) -> phrase(tokens);
            case Clause.Date(List<Period> periods, List<List<Token>> said, boolean withinFirst) ->
                new FakeAttempt.Date(
                        periods, said.stream().map(FakeQuestion::phrase).toList(), withinFirst);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> others) -> either(typed, others);
        };
    }

    private static FakeAttempt.Sought phrase(List<Token> tokens) {
        return value -> IntStream.rangeClosed(0, value.size() - tokens.size())
                .anyMatch(from -> IntStream.range(0, tokens.size())
                        .allMatch(i -> tokens.get(i).isInflectionOf(value.get(from + i))));
    }

    private static FakeAttempt.Sought either(List<Token> typed, List<List<Token>> others) {
        return new FakeAttempt.AnyOf(
                typed.stream().map(token -> any(token::isInflectionOf)).toList(),
                others.stream().map(FakeQuestion::phrase).toList());
    }

    private static FakeAttempt.Sought any(Predicate<Token> word) {
        return value -> value.stream().anyMatch(word);
    }

    private FakeAttempt.Sought forgiven(Token typed, int edits) {
        if (snapshot.has(typed)) return new FakeAttempt.Word(typed);
        List<FakeAttempt.Sought> near =
                forgiven.computeIfAbsent(typed.form(), _ -> snapshot.near(typed, edits)).stream()
                        .map(IndexedForm::tokens)
                        .map(FakeQuestion::phrase)
                        .toList();
        return value -> near.stream().anyMatch(phrase -> phrase.isIn(value));
    }
}
