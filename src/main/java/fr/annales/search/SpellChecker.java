package fr.annales.search;

import fr.annales.engine.Answer;
import fr.annales.engine.Clause;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.engine.Step;
import fr.annales.french.Range;
import fr.annales.french.SurfaceForms;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the question that may have been meant where hits lack a word: the same with near forms of that word, as the
 * archive writes them.
 */
final class SpellChecker {
    private final Search search;

    SpellChecker(Search search) {
        this.search = search;
    }

    /** What may be meant by a question of which no event has every word; null when nothing near it finds anything. */
    @Nullable
    DidYouMean didYouMean(ParsedQuery words, Step answered, Answer answer, Question question) {
        if (answered == Step.ALL || answered == Step.PREFIX) return null;
        Map<String, String> meant = meant(words, answer);
        StringBuilder text = new StringBuilder();
        List<Range> changed = new ArrayList<>();
        int from = 0;
        for (Token word : words.words()) {
            String other = meant.get(word.form());
            if (other == null) continue;
            text.append(question.text(), from, word.start());
            changed.add(new Range(text.length(), text.length() + other.length()));
            text.append(other);
            from = word.end();
        }
        if (changed.isEmpty()) return null;
        String other = text.append(question.text().substring(from)).toString();
        long total = search.totals(List.of(new TotalQuery(other, question.filters(), false)))
                .getFirst();
        return total > 0 ? new DidYouMean(other, changed) : null;
    }

    private List<Token> mayHaveSlips(ParsedQuery words) {
        return words.wanted().stream()
                .flatMap(clause -> clause instanceof Clause.Word(Token word) ? Stream.of(word) : Stream.empty())
                .filter(word -> search.reader().slips().allowed(word) > 0)
                .limit(Ladder.MOST_FORGIVEN)
                .toList();
    }

    /**
     * The likeliest expression for each form that the archive lacks. The expressions that the answer was found by need
     * no call to the engine.
     */
    private Map<String, String> meant(ParsedQuery words, Answer answer) {
        Map<String, List<List<IndexedForm>>> near = new HashMap<>(answer.forgiven());
        List<Token> unknown = mayHaveSlips(words).stream()
                .filter(word -> !near.containsKey(word.form()))
                .toList();
        if (mustLookUp(unknown, answer)) {
            List<List<List<IndexedForm>>> found = search.snapshot()
                    .near(unknown.stream()
                            .map(word -> new NearWord(
                                    word, search.reader().slips().allowed(word), Weights.SCORING.expansionsOfWord()))
                            .toList());
            for (int i = 0; i < found.size(); i++) near.put(unknown.get(i).form(), found.get(i));
        }
        Map<String, String> meant = new HashMap<>();
        near.forEach((form, expressions) ->
                expressions.stream().findFirst().ifPresent(first -> meant.put(form, spelled(first))));
        return meant;
    }

    /**
     * Whether the engine must be asked for near forms. A fuzzy attempt has asked already, up to the limit of its
     * expansions.
     */
    private static boolean mustLookUp(List<Token> unknown, Answer answer) {
        boolean forgives = answer.attempt().wanted().stream().anyMatch(Clause.Fuzzy.class::isInstance);
        return !forgives && !unknown.isEmpty();
    }

    private static String spelled(List<IndexedForm> expression) {
        return expression.stream()
                .map(form -> SurfaceForms.preferred(form.form(), form.events(), form.spellings()))
                .collect(Collectors.joining(" "));
    }
}
