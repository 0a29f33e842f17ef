package fr.annales.search;

import fr.annales.engine.Clause;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The synonyms of an archive: an acronym and its long forms, the labels of a concept. A question with one of them finds
 * the others too.
 */
final class Synonyms {
    /** The most synonyms of one expression: each is one more phrase to look for. */
    private static final int MOST_OTHERS = 16;

    /** The expressions by each stem of their first word. */
    private final Map<String, List<Expression>> expressions = new HashMap<>();

    /**
     * One expression.
     *
     * @param others its synonyms
     */
    record Expression(List<Token> words, List<List<Token>> others) {

        boolean standsAt(List<Token> typed, int from) {
            if (from + words.size() > typed.size()) return false;
            for (int i = 0; i < words.size(); i++) if (!typed.get(from + i).isInflectionOf(words.get(i))) return false;
            return true;
        }
    }

    Synonyms(Archive archive) {
        for (Acronym acronym : archive.acronyms()) if (!acronym.longForms().isEmpty()) add(together(acronym));
        for (Vocabulary vocabulary : archive.vocabularies())
            for (Concept concept : vocabulary.concepts())
                if (!concept.altLabels().isEmpty()) add(concept.labels());
    }

    private static Stream<String> together(Acronym acronym) {
        return Stream.concat(Stream.of(acronym.acronym()), acronym.longForms().stream());
    }

    private void add(Stream<String> labels) {
        List<List<Token>> same =
                labels.map(French::tokens).filter(words -> !words.isEmpty()).toList();
        for (List<Token> words : same) {
            List<List<Token>> others = same.stream()
                    .filter(other -> !other.equals(words))
                    .limit(MOST_OTHERS)
                    .toList();
            Expression expression = new Expression(words, others);
            for (String stem : words.getFirst().stems())
                expressions.computeIfAbsent(stem, _ -> new ArrayList<>()).add(expression);
        }
    }

    /**
     * Reads a run of typed words: the longest expressions with their synonyms, {@linkplain DaysOfYear days of a month}
     * as they are written otherwise, and the other words alone.
     */
    List<Clause> read(List<Token> typed) {
        List<Clause> clauses = new ArrayList<>();
        for (int from = 0; from < typed.size(); ) {
            Optional<Expression> found = at(from, typed);
            int length = found.map(expression -> expression.words().size()).orElse(1);
            List<Token> words = typed.subList(from, from + length);
            clauses.add(found.isEmpty() ? alone(typed, from) : either(words, found.get()));
            from += length;
        }
        return clauses;
    }

    /** A word without synonyms, but for a rank in figures behind a name: {@code Louis 14}. */
    private static Clause alone(List<Token> typed, int place) {
        Token word = typed.get(place);
        List<List<Token>> written = place > 0 ? RomanNumerals.written(typed.get(place - 1), word) : List.of();
        return written.isEmpty() ? new Clause.Word(word) : new Clause.AnyOf(List.of(word), written);
    }

    private Optional<Expression> at(int from, List<Token> typed) {
        Expression longest = null;
        for (String stem : typed.get(from).stems())
            for (Expression expression : expressions.getOrDefault(stem, List.of()))
                if ((longest == null || expression.words.size() > longest.words.size())
                        && expression.standsAt(typed, from)) longest = expression;
        return Optional.ofNullable(longest).or(() -> DaysOfYear.at(from, typed));
    }

    private static Clause either(List<Token> typed, Expression expression) {
        List<Token> content =
                typed.stream().filter(word -> !StopWords.contains(word)).toList();
        return new Clause.AnyOf(content.isEmpty() ? typed : content, expression.others());
    }
}
