package fr.annales.exchange;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event carries of the facets of an archive, as labels in the order of the archive's facets. */
record EventLabels(Event event, Archive archive) {

    /** Those of the facets of one role, or with null of those that have none. */
    List<String> ofRole(Facet.@Nullable Role role) {
        return archive.vocabularies().stream()
                .filter(vocabulary -> vocabulary.facet().role() == role)
                .flatMap(this::labels)
                .toList();
    }

    /** Those of one facet. */
    List<String> of(Vocabulary vocabulary) {
        return labels(vocabulary).toList();
    }

    /** Those of all facets but the ones of a role, each label once. */
    List<String> without(Facet.Role role) {
        return archive.vocabularies().stream()
                .filter(vocabulary -> vocabulary.facet().role() != role)
                .flatMap(this::labels)
                .distinct()
                .toList();
    }

    private Stream<String> labels(Vocabulary vocabulary) {
        return event.concepts(vocabulary.facet()).stream().map(vocabulary::label);
    }
}
