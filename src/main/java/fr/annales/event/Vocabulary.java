package fr.annales.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The controlled vocabulary of one facet: the only values that its events may carry, found by id without a walk. */
public final class Vocabulary {
    private final Facet facet;
    private final List<Concept> concepts;
    private final Map<String, Concept> byId;

    /**
     * A vocabulary.
     *
     * @param concepts in the archivist's order, ids unique
     */
    public Vocabulary(Facet facet, List<Concept> concepts) {
        this.facet = facet;
        this.concepts = List.copyOf(concepts);
        this.byId = this.concepts.stream().collect(Collectors.toUnmodifiableMap(Concept::id, Function.identity()));
    }

    /** The facet of which it has the values. */
    public Facet facet() {
        return facet;
    }

    /** In the archivist's order. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** The concept of an id, empty when the vocabulary has none of that id. */
    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What an id is shown as: the label of its concept, or the id itself when the vocabulary has none of that id. */
    public String label(String id) {
        Concept concept = byId.get(id);
        return concept == null ? id : concept.prefLabel();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary same && facet.equals(same.facet) && concepts.equals(same.concepts);
    }

    @Override
    public int hashCode() {
        return 31 * facet.hashCode() + concepts.hashCode();
    }

    @Override
    public String toString() {
        return facet.id() + concepts;
    }
}
