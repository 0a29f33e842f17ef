package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.engine.Scoring;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words with a slip of a request are taken for. Those of some attempts are looked up together, with searches
 * that can be sent beside others.
 */
final class ForgivenWords {
    private final NearSearches near;
    private final Scoring scoring;
    private final Map<String, List<List<IndexedForm>>> expressions = new LinkedHashMap<>();
    private final Map<String, NearWord> asked = new LinkedHashMap<>();
    private final Set<String> sound = new HashSet<>();

    ForgivenWords(FormSearches forms, Scoring scoring) {
        this.near = new NearSearches(forms);
        this.scoring = scoring;
    }

    /** Whether any word of an attempt may have a slip. */
    static boolean areIn(Attempt attempt) {
        return attempt.wanted().stream().anyMatch(Clause.Forgiven.class::isInstance);
    }

    /** What is to be searched to know those of some attempts; nothing where all are known. */
    List<SearchBody> searches(Collection<Attempt> attempts) {
        asked.clear();
        for (Attempt attempt : attempts)
            for (Clause clause : attempt.wanted())
                if (clause instanceof Clause.Forgiven(Token token, int slips)
                        && !expressions.containsKey(token.form())
                        && !sound.contains(token.form()))
                    asked.putIfAbsent(token.form(), new NearWord(token, slips, scoring.expansionsOfWord()));
        return asked.isEmpty() ? List.of() : near.searches(List.copyOf(asked.values()));
    }

    /** Takes the answers to these. Of a word that the archive has, nothing else is meant. */
    void take(List<SearchReply> replies) {
        if (asked.isEmpty()) return;
        List<NearWord> words = List.copyOf(asked.values());
        NearSearches.Found found = near.read(words, replies);
        int left = scoring.expansions()
                - expressions.values().stream().mapToInt(List::size).sum();
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).typed().form();
            if (found.isIndexed(i)) {
                sound.add(form);
                continue;
            }
            List<List<IndexedForm>> taken = found.near().get(i);
            taken = taken.subList(0, Math.min(left, taken.size()));
            expressions.put(form, List.copyOf(taken));
            left -= taken.size();
        }
        asked.clear();
    }

    /** The expressions of the archive by the forms of the words that were taken for them. */
    Map<String, List<List<IndexedForm>>> expressions() {
        return expressions;
    }

    /** Whether a word was found to be none of the archive. */
    boolean isUnknown(Token token) {
        return expressions.containsKey(token.form());
    }

    /** The words of the expressions that a word was taken for. */
    List<List<Token>> near(Token token) {
        return expressions.getOrDefault(token.form(), List.of()).stream()
                .map(expression -> expression.stream()
                        .flatMap(form -> French.tokens(form.form()).stream())
                        .toList())
                .toList();
    }
}
