package fr.annales.event;

import java.util.List;
import java.util.Optional;

/**
 * The controlled vocabulary of one facet: the only values its events may carry.
 *
 * @param facet the facet's name, which is also its parameter: {@code type}, {@code theme}
 * @param concepts in the archivist's order, ids unique
 */
public record Vocabulary(String facet, List<Concept> concepts) {

    public static final String TYPE = "type";
    public static final String THEME = "theme";

    public Vocabulary {
        concepts = List.copyOf(concepts);
    }

    /** The concept of an id, empty when the vocabulary has none of that id. */
    public Optional<Concept> concept(String id) {
        for (Concept concept : concepts) if (concept.id().equals(id)) return Optional.of(concept);
        return Optional.empty();
    }

    /** What an id is shown as: the label of its concept, or the id itself when the vocabulary has none of that id. */
    public String label(String id) {
        return concept(id).map(Concept::prefLabel).orElse(id);
    }
}
