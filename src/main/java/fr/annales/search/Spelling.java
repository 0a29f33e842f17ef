package fr.annales.search;

import fr.annales.event.Range;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of an archive as it writes them, with their accents, and the questions that are meant by others. */
final class Spelling {
    /** A word that is written as sought stands in one of the first events, which are ordered so. */
    private static final int EVENTS_LOOKED_AT = 5;

    private final Snapshot snapshot;
    private final Search search;

    /**
     * The spelling of a snapshot.
     *
     * @param search tells whether another question finds anything
     */
    Spelling(Snapshot snapshot, Search search) {
        this.snapshot = snapshot;
        this.search = search;
    }

    /** A form as the archive writes it, in small letters where it does so too; empty when only a label has it. */
    private Optional<String> surface(Token word) {
        Attempt attempt = new Attempt(Step.ALL, List.of(new Clause.Word(word)), 1);
        Request request =
                new Request(List.of(attempt), List.of(), Filters.NONE, Sort.RELEVANCE, 0, EVENTS_LOOKED_AT, Set.of());
        List<String> surfaces = snapshot.search(request).hits().stream()
                .map(Found::event)
                .flatMap(event -> Stream.of(event.title(), event.text()))
                .flatMap(text -> French.tokens(text).stream())
                .filter(token -> token.form().equals(word.form()))
                .map(Token::surface)
                .toList();
        return surfaces.stream()
                .filter(surface -> surface.equals(surface.toLowerCase(Locale.FRENCH)))
                .findFirst()
                .or(() -> surfaces.stream().findFirst());
    }

    /** What may be meant by a question of whose words some event lacks one; null when nothing else finds anything. */
    @Nullable
    DidYouMean didYouMean(Words words, Step answered, Question question) {
        if (answered == Step.ALL || answered == Step.PREFIX) return null;
        StringBuilder text = new StringBuilder();
        List<Range> changed = new ArrayList<>();
        int from = 0;
        for (Clause clause : words.wanted()) {
            if (!(clause instanceof Clause.Word(Token word))) continue;
            Optional<String> meant = meant(word);
            if (meant.isEmpty()) continue;
            text.append(question.text(), from, word.start());
            changed.add(new Range(text.length(), text.length() + meant.get().length()));
            text.append(meant.get());
            from = word.end();
        }
        String other = text.append(question.text().substring(from)).toString();
        boolean helps =
                !changed.isEmpty() && Question.isShortEnough(other) && search.total(other, question.filters()) > 0;
        return helps ? new DidYouMean(other, Markup.html(other, 0, other.length(), changed)) : null;
    }

    private Optional<String> meant(Token word) {
        int slips = snapshot.lexicon().slips().allowed(word);
        if (slips == 0) return Optional.empty();
        return snapshot.near(word, slips).stream()
                .flatMap(near -> surface(near).stream())
                .findFirst();
    }

    private Optional<String> surface(List<Token> near) {
        List<String> surfaces = new ArrayList<>();
        for (Token word : near) surface(word).ifPresent(surfaces::add);
        return surfaces.size() == near.size() ? Optional.of(String.join(" ", surfaces)) : Optional.empty();
    }
}
