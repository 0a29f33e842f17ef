package fr.annales.engine;

import static java.util.Objects.requireNonNull;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels of an archive's concepts as tokens, for an engine that indexes them with each event that carries the
 * concept. Each label is analysed once, since the vocabularies are small and their labels are in every event. Safe for
 * use by several threads.
 */
public final class LabelTokens {
    private final Map<String, List<Token>> tokens;

    /** Analyses every label of an archive. */
    public LabelTokens(Archive archive) {
        this.tokens = archive.vocabularies().stream()
                .flatMap(vocabulary -> vocabulary.concepts().stream())
                .flatMap(Concept::labels)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), French::tokens));
    }

    /** The tokens of each label of a concept; none for an id that the vocabulary does not have. */
    public Stream<List<Token>> tokens(Vocabulary vocabulary, String id) {
        return vocabulary.concept(id).stream().flatMap(Concept::labels).map(label -> requireNonNull(tokens.get(label)));
    }
}
