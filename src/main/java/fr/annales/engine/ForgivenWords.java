package fr.annales.engine;

import fr.annales.french.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The expansions of the fuzzy clauses of one request: for each word that may be mistyped, the expressions of the
 * archive that it is taken for. An engine looks words up when an attempt needs them; all words together have no more
 * expansions than the request allows, so that every engine takes them for the same.
 */
public final class ForgivenWords {
    private final Scoring scoring;
    private final Map<String, List<List<IndexedForm>>> expressions = new LinkedHashMap<>();

    /** The forms of the words that the archive has, which are taken for nothing else. */
    private final Set<String> sound = new HashSet<>();

    /**
     * No word is looked up yet.
     *
     * @param scoring has the greatest number of expansions
     */
    public ForgivenWords(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Whether an attempt has a fuzzy clause. */
    public static boolean areIn(Attempt attempt) {
        return attempt.wanted().stream().anyMatch(Clause.Fuzzy.class::isInstance);
    }

    /** The words in fuzzy clauses of some attempts that are not looked up yet, each once. */
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
     * Records words that were looked up, in their order, with the expressions that were found.
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

    /** Whether a word was looked up, and the archive does not have it. */
    public boolean isUnknown(Token word) {
        return expressions.containsKey(word.form());
    }

    /** The expressions that a word was taken for, each as its words; none where nothing is near the word. */
    public List<List<Token>> near(Token word) {
        return expressions.getOrDefault(word.form(), List.of()).stream()
                .map(IndexedForm::tokens)
                .toList();
    }

    /** The words by which an event may have a word: those of its expansions, or else the word itself. */
    public List<Token> written(Token word) {
        return isUnknown(word) ? near(word).stream().flatMap(List::stream).toList() : List.of(word);
    }

    /** The expansions by the form of the word. */
    public Map<String, List<List<IndexedForm>>> expressions() {
        return expressions;
    }
}
