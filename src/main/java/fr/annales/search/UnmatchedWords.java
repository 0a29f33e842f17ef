package fr.annales.search;

import fr.annales.engine.Answer;
import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.EngineException;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a question that no event of the archive has in any form, and that were not taken for another word: what
 * was asked for in vain, and what a vocabulary may lack.
 */
final class UnmatchedWords {
    /**
     * The words that are told: no figures, which may be somebody's number. Words in quotes, which may be names, are no
     * {@link Clause.Word}.
     */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]{1,39}");

    /** The most words that are told: more would be a text rather than a question. */
    private static final int MOST = 8;

    private UnmatchedWords() {}

    /**
     * The unmatched words of a search, whatever its filters; none where the engine fails now, since the search itself
     * was answered.
     */
    static List<String> of(Snapshot snapshot, ParsedQuery words, Answer answer) {
        List<Token> unknown = words.wanted().stream()
                .flatMap(clause -> clause instanceof Clause.Word(Token word) ? Stream.of(word) : Stream.empty())
                .filter(word -> WORD.matcher(word.form()).matches() && !isPartOfAnAddress(word))
                .filter(word ->
                        answer.forgiven().getOrDefault(word.form(), List.of()).isEmpty())
                .limit(MOST)
                .toList();
        if (unknown.isEmpty()) return List.of();
        try {
            List<Long> totals = snapshot.totals(
                    unknown.stream().map(UnmatchedWords::anywhere).toList());
            List<String> unmatched = new ArrayList<>();
            for (int i = 0; i < totals.size(); i++)
                if (totals.get(i) == 0) unmatched.add(unknown.get(i).form());
            return unmatched;
        } catch (EngineException late) {
            return List.of();
        }
    }

    /**
     * Whether a word is part of an address or of a number with letters, by the text around it up to the next blanks.
     */
    private static boolean isPartOfAnAddress(Token word) {
        String text = word.text();
        int start = word.start();
        int end = word.end();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
        return text.substring(start, end).chars().anyMatch(c -> c == '@' || c == '/' || Character.isDigit(c));
    }

    private static Request anywhere(Token word) {
        Attempt attempt = new Attempt(Step.ALL, List.of(new Clause.Word(word)), 1);
        return new Request(List.of(attempt), List.of(), Filters.NONE, Sort.DATE, null, 0, 0, Set.of(), Weights.SCORING);
    }
}
