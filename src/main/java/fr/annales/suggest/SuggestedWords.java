package fr.annales.suggest;

import fr.annales.engine.Completions;
import fr.annales.engine.IndexedForm;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts that complete what was typed: the last word, and any other that the archive does not have, become words of
 * the archive.
 *
 * @param forms the forms for each sought word, in their order; none where the last word is not being typed
 * @param caches tells how the archive writes the forms
 */
record SuggestedWords(TypedWords typed, List<Completions.Forms> forms, SuggestCaches caches) {

    /** A completed text, with the number of events that have its last word. */
    record Completed(String text, int events) {}

    /**
     * The completed texts, those with the most frequent last words first, of several inflections of a word one only.
     */
    List<Completed> texts() {
        List<Completed> texts = new ArrayList<>();
        if (forms.isEmpty()) return texts;
        Token last = typed.sought().getLast();
        Optional<String> before = before(last);
        if (before.isEmpty()) return texts;
        String after = typed.text().substring(last.end());
        Set<String> stems = new HashSet<>();
        for (IndexedForm form : forms.getLast().forms()) {
            SuggestCaches.Written written = caches.written(form);
            if (written.stem() == null || !stems.add(written.stem())) continue;
            texts.add(new Completed((before.get() + written.spelled() + after).strip(), form.events()));
        }
        return texts;
    }

    /**
     * The text before the last word, with words of the archive; without it where it is small words alone, which the
     * archive may never write before that word ({@code qu’il mour}). Empty when a word there neither is one of the
     * archive nor may become one.
     */
    private Optional<String> before(Token last) {
        if (typed.sought().size() == 1
                && typed.tokens().size() > 1
                && typed.tokens().getLast().equals(last)) return Optional.of("");
        StringBuilder before = new StringBuilder();
        int from = 0;
        for (int i = 0; i < typed.sought().size() - 1; i++) {
            Token word = typed.sought().get(i);
            Optional<String> meant = meant(word, forms.get(i));
            if (meant.isEmpty()) return Optional.empty();
            before.append(typed.text(), from, word.start()).append(meant.get());
            from = word.end();
        }
        return Optional.of(before.append(typed.text(), from, last.start()).toString());
    }

    /** A word of the archive as the archive writes it, or for another word the likeliest that it may become. */
    private Optional<String> meant(Token word, Completions.Forms found) {
        return found.forms().stream()
                .filter(form -> form.form().equals(word.form()))
                .findFirst()
                .map(this::spelled)
                .or(() -> found.isIndexed()
                        ? Optional.of(word.surface())
                        : found.forms().stream().findFirst().map(this::spelled));
    }

    private String spelled(IndexedForm form) {
        return caches.written(form).spelled();
    }
}
