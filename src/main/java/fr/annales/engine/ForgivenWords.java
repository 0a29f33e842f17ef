package fr.annales.engine;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words with a slip of one request are taken for, as far as an engine has looked them up: each for expressions
 * of the archive that are near it, together for no more than the request allows, whatever engine answers.
 */
public final class ForgivenWords {
    private final Scoring scoring;
    private final Map<String, List<List<IndexedForm>>> expressions = new LinkedHashMap<>();

    /** The forms of those that the archive has: nothing else is meant by them. */
    private final Set<String> sound = new HashSet<>();

    /**
     * None is looked up yet.
     *
     * @param scoring says for how many expressions they may be taken
     */
    public ForgivenWords(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Whether any word of an attempt may have a slip. */
    public static boolean areIn(Attempt attempt) {
        return attempt.wanted().stream().anyMatch(Clause.Fuzzy.class::isInstance);
    }

    /** The words of some attempts that must still be looked up, each once. */
    public List<NearWord> notLookedUp(Collection<Attempt> attempts) {
        Map<String, NearWord> found = new LinkedHashMap<>();
        for (Attempt attempt : attempts)
            for (Clause clause : attempt.wanted())
                if (clause instanceof Clause.Fuzzy(Token token, int edits)
                        && !isUnknown(token)
                        && !sound.contains(token.form()))
                    found.putIfAbsent(token.form(), new NearWord(token, edits, scoring.expansionsOfWord()));
        return List.copyOf(found.values());
    }

    /**
     * Takes words that were looked up, in their order, for what is near them.
     *
     * @param near the expressions near those that the archive does not have, the likeliest first
     */
    public void take(List<NearWord> words, Map<NearWord, List<List<IndexedForm>>> near) {
        int left = scoring.expansions()
                - expressions.values().stream().mapToInt(List::size).sum();
        for (NearWord word : words) {
            List<List<IndexedForm>> found = near.get(word);
            if (found == null) {
                sound.add(word.typed().form());
                continue;
            }
            List<List<IndexedForm>> taken = List.copyOf(found.subList(0, Math.min(left, found.size())));
            expressions.put(word.typed().form(), taken);
            left -= taken.size();
        }
    }

    /** Whether a word was found to be none of the archive. */
    public boolean isUnknown(Token word) {
        return expressions.containsKey(word.form());
    }

    /** The words of the expressions that a word was taken for; none where it was taken for none. */
    public List<List<Token>> near(Token word) {
        return expressions.getOrDefault(word.form(), List.of()).stream()
                .map(expression -> expression.stream()
                        .flatMap(form -> French.tokens(form.form()).stream())
                        .toList())
                .toList();
    }

    /** The words of the expressions that a word may be written as: those it was taken for, or the word itself. */
    public List<Token> written(Token word) {
        return isUnknown(word) ? near(word).stream().flatMap(List::stream).toList() : List.of(word);
    }

    /** The expressions by the forms of the words that were taken for them. */
    public Map<String, List<List<IndexedForm>>> expressions() {
        return expressions;
    }
}
