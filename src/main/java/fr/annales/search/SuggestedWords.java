package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was typed, with its last word, and any other that the archive does not have, made a word of the archive. */
final class SuggestedWords {
    private static final int LOOKED_AT = 24;

    private final Snapshot snapshot;
    private final TypedWords typed;
    private final boolean forgiving;

    /**
     * @param forgiving whether words may have a slip
     */
    SuggestedWords(Snapshot snapshot, TypedWords typed, boolean forgiving) {
        this.snapshot = snapshot;
        this.typed = typed;
        this.forgiving = forgiving;
    }

    /** A text to ask, and how many events have its last word. */
    record Completed(String text, int events) {}

    /** The texts, those of the most frequent words first, none twice but for its inflection. */
    List<Completed> texts() {
        List<Completed> texts = new ArrayList<>();
        Token last = typed.sought().getLast();
        if (!last.equals(typed.tokens().getLast())) return texts;
        Optional<String> before = before(last);
        if (before.isEmpty()) return texts;
        String after = typed.text().substring(last.end());
        Set<String> stems = new HashSet<>();
        for (Completion completion : completions(last)) {
            // An emoji may fold to signs, which are no word.
            Token token = French.tokens(completion.form()).stream().findFirst().orElse(null);
            if (token == null || StopWords.contains(token) || !stems.add(token.stem())) continue;
            texts.add(new Completed((before.get() + completion.spelling() + after).strip(), completion.events()));
        }
        return texts;
    }

    private List<Completion> completions(Token word) {
        boolean maySlip = forgiving && snapshot.lexicon().slips().allowed(word) > 0;
        return snapshot.completions(word.form(), maySlip, LOOKED_AT);
    }

    /** What stands before the last word, empty when a word there is none of the archive, nor may become one. */
    private Optional<String> before(Token last) {
        StringBuilder before = new StringBuilder();
        int from = 0;
        for (Token word : typed.sought().subList(0, typed.sought().size() - 1)) {
            snapshot.deadline().check();
            Optional<String> meant = meant(word);
            if (meant.isEmpty()) return Optional.empty();
            before.append(typed.text(), from, word.start()).append(meant.get());
            from = word.end();
        }
        return Optional.of(before.append(typed.text(), from, last.start()).toString());
    }

    /** A word of the archive as the archive writes it; of others the likeliest that they may become. */
    private Optional<String> meant(Token word) {
        List<Completion> completions = completions(word);
        return completions.stream()
                .filter(completion -> completion.form().equals(word.form()))
                .findFirst()
                .map(Completion::spelling)
                .or(() -> isInArchive(word)
                        ? Optional.of(word.surface())
                        : completions.stream().findFirst().map(Completion::spelling));
    }

    private boolean isInArchive(Token word) {
        Attempt attempt = new Attempt(Step.ALL, List.of(new Clause.Word(word)), 1);
        return snapshot.total(new Request(List.of(attempt), List.of(), Filters.NONE, Sort.DATE, 0, 0, Set.of())) > 0;
    }
}
