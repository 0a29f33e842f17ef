package fr.annales.exchange;

import fr.annales.engine.Filters;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of records: the archive itself, a facet, or a concept, which is a set inside that of its facet.
 *
 * @param spec its name in addresses: {@code histoire}, {@code theme}, {@code theme:emploi}
 * @param name its name for people
 * @param description what is in it, or null
 * @param filters what its records pass
 */
record OaiSet(String spec, String name, @Nullable String description, Filters filters) {
    private static final String INSIDE = ":";

    /** The archive's own, which harvesters take for the finding aid: first in lists and in each record. */
    static OaiSet own(Archive archive) {
        return new OaiSet(ownSpec(archive), archive.title(), archive.description(), Filters.NONE);
    }

    private static String ownSpec(Archive archive) {
        return Objects.requireNonNullElse(archive.oaiSet(), Archive.USUAL_SET);
    }

    /** All sets of an archive. */
    static List<OaiSet> all(Archive archive) {
        List<OaiSet> sets = new ArrayList<>(List.of(own(archive)));
        for (Vocabulary vocabulary : archive.vocabularies()) {
            if (vocabulary.concepts().isEmpty()) continue;
            sets.add(of(vocabulary));
            for (Concept concept : vocabulary.concepts()) sets.add(of(concept, vocabulary));
        }
        return sets;
    }

    private static OaiSet of(Vocabulary vocabulary) {
        Set<String> ids = new HashSet<>();
        for (Concept concept : vocabulary.concepts()) ids.add(concept.id());
        Map<String, Set<String>> any = new HashMap<>(Map.of(vocabulary.facet().id(), ids));
        return new OaiSet(
                vocabulary.facet().id(),
                vocabulary.facet().pluralLabel(),
                null,
                new Filters(any, Filters.NONE.time(), false));
    }

    private static OaiSet of(Concept concept, Vocabulary vocabulary) {
        String facet = vocabulary.facet().id();
        return new OaiSet(
                spec(facet, concept.id()),
                vocabulary.facet().label() + " : " + concept.prefLabel(),
                concept.definition(),
                Filters.NONE.with(facet, concept.id()));
    }

    /** The set of a name, empty where there is none. */
    static Optional<OaiSet> of(String spec, Archive archive) {
        if (spec.equals(ownSpec(archive))) return Optional.of(own(archive));
        String[] parts = spec.split(INSIDE, 2);
        return archive.vocabulary(parts[0])
                .filter(vocabulary -> !vocabulary.concepts().isEmpty())
                .flatMap(vocabulary -> parts.length == 1
                        ? Optional.of(of(vocabulary))
                        : vocabulary.concept(parts[1]).map(concept -> of(concept, vocabulary)));
    }

    /** The names of the sets that a record with some concepts is in, the archive's own first. */
    static List<String> specs(Map<String, List<String>> concepts, Archive archive) {
        List<String> specs = new ArrayList<>(List.of(ownSpec(archive)));
        for (Vocabulary vocabulary : archive.vocabularies()) {
            String facet = vocabulary.facet().id();
            for (String id : concepts.getOrDefault(facet, List.of()))
                if (vocabulary.concept(id).isPresent()) specs.add(spec(facet, id));
        }
        return specs;
    }

    private static String spec(String facet, String concept) {
        return facet + INSIDE + concept;
    }
}
