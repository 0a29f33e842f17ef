package fr.annales.opensearch;

import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.french.NearWords;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the searches of an index of forms that find the expressions near some words: all that {@link NearWords} may
 * need, in one round trip.
 */
record NearSearches(FormSearches forms) {
    private static final int FARTHEST = 2;

    /**
     * The searches for some words.
     *
     * @param words at least one
     */
    List<SearchBody> searches(List<NearWord> words) {
        List<SearchBody> searches = new ArrayList<>();
        searches.add(forms.stems(words.stream().map(NearWord::typed).toList()));
        Set<String> alike = new HashSet<>();
        words.forEach(word -> alike.addAll(NearWords.asked(word.typed().form())));
        searches.add(forms.search(alike));
        for (NearWord word : words)
            for (int edits = 1; edits <= Math.min(word.edits(), FARTHEST); edits++)
                searches.add(forms.within(word.typed().form(), edits, Math.max(1, word.limit())));
        return searches;
    }

    /** The expressions near each of the words that the archive does not have. */
    Map<NearWord, List<List<IndexedForm>>> read(List<NearWord> words, List<SearchReply> replies) {
        Answered answered = new Answered(new HashMap<>(), new HashMap<>());
        Set<String> stems = FormSearches.stems(replies.get(0));
        answered.keep(FormSearches.read(replies.get(1)));
        int next = 2;
        for (NearWord word : words) {
            for (int edits = 1; edits <= Math.min(word.edits(), FARTHEST); edits++) {
                List<IndexedForm> found = FormSearches.read(replies.get(next++));
                answered.keep(found);
                answered.within.put(
                        word.typed().form() + edits,
                        found.stream().map(IndexedForm::form).toList());
            }
        }
        List<NearWord> unknown = words.stream()
                .filter(word -> !FormSearches.isIndexed(word.typed(), stems))
                .toList();
        List<List<List<Token>>> near = NearWords.of(
                unknown.stream()
                        .map(word -> new NearWords.Typed(word.typed().form(), word.edits(), word.limit()))
                        .toList(),
                answered);
        Map<NearWord, List<List<IndexedForm>>> expressions = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++)
            expressions.put(
                    unknown.get(i), near.get(i).stream().map(answered::indexed).toList());
        return expressions;
    }

    /**
     * A dictionary of the replies.
     *
     * @param known the forms of the archive that were found
     * @param within the forms within a distance, by the typed word and the edit distance
     */
    private record Answered(Map<String, IndexedForm> known, Map<String, List<String>> within)
            implements NearWords.Dictionary {
        void keep(List<IndexedForm> forms) {
            forms.forEach(form -> known.put(form.form(), form));
        }

        List<IndexedForm> indexed(List<Token> words) {
            return words.stream()
                    .map(Token::form)
                    .map(form -> known.getOrDefault(form, new IndexedForm(form, 0, Map.of())))
                    .toList();
        }

        @Override
        public Map<String, Integer> events(Set<String> forms) {
            return forms.stream()
                    .filter(known::containsKey)
                    .collect(Collectors.toMap(
                            form -> form, form -> indexedForm(form).events()));
        }

        private IndexedForm indexedForm(String form) {
            return known.getOrDefault(form, new IndexedForm(form, 0, Map.of()));
        }

        @Override
        public List<List<String>> within(List<NearWords.Typed> typed) {
            return typed.stream()
                    .map(word -> within.getOrDefault(word.form() + word.edits(), List.of()))
                    .toList();
        }
    }
}
