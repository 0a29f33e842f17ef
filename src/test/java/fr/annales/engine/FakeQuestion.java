package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.french.French;
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
            case Clause.Word(Token token) -> any(token::isInflectionOf);
            case Clause.Beginning(Token token) ->
                new FakeAttempt.Beginning(
                        any(word -> word.isInflectionOf(token) || word.form().startsWith(token.form())),
                        any(token::isInflectionOf));
            case Clause.Forgiven(Token token, int slips) -> forgiven(token, slips);
            case Clause.Phrase(List<Token> tokens) -> phrase(tokens);
            case Clause.During(List<Period> periods, List<List<Token>> said, boolean withinFirst) ->
                new FakeAttempt.During(
                        periods, said.stream().map(FakeQuestion::phrase).toList(), withinFirst);
            case Clause.Either(List<Token> typed, List<List<Token>> others) -> either(typed, others);
        };
    }

    private static FakeAttempt.Sought phrase(List<Token> tokens) {
        return value -> IntStream.rangeClosed(0, value.size() - tokens.size())
                .anyMatch(from -> IntStream.range(0, tokens.size())
                        .allMatch(i -> tokens.get(i).isInflectionOf(value.get(from + i))));
    }

    private static FakeAttempt.Sought either(List<Token> typed, List<List<Token>> others) {
        return new FakeAttempt.Either(
                typed.stream().map(token -> any(token::isInflectionOf)).toList(),
                others.stream().map(FakeQuestion::phrase).toList());
    }

    private static FakeAttempt.Sought any(Predicate<Token> word) {
        return value -> value.stream().anyMatch(word);
    }

    private FakeAttempt.Sought forgiven(Token typed, int slips) {
        if (snapshot.has(typed)) return any(typed::isInflectionOf);
        List<FakeAttempt.Sought> near =
                forgiven.computeIfAbsent(typed.form(), _ -> snapshot.near(typed, slips)).stream()
                        .map(FakeQuestion::words)
                        .map(FakeQuestion::phrase)
                        .toList();
        return value -> near.stream().anyMatch(phrase -> phrase.isIn(value));
    }

    private static List<Token> words(List<IndexedForm> expression) {
        return expression.stream()
                .flatMap(form -> French.tokens(form.form()).stream())
                .toList();
    }
}
