package fr.annales.exchange;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an event carries of the facets of an archive, as labels in the order of the archive's facets. */
record EventLabels(Event event, Archive archive) {

    /** Those of the facets of one role. */
    List<String> ofRole(Facet.Role role) {
        List<String> labels = new ArrayList<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            if (vocabulary.facet().role() == role) add(vocabulary, labels);
        return labels;
    }

    /** Those of one facet. */
    List<String> in(Vocabulary vocabulary) {
        List<String> labels = new ArrayList<>();
        add(vocabulary, labels);
        return labels;
    }

    /** Those of all facets but the ones of a role, each label once. */
    List<String> without(Facet.Role role) {
        Set<String> labels = new LinkedHashSet<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            if (vocabulary.facet().role() != role) add(vocabulary, labels);
        return new ArrayList<>(labels);
    }

    private void add(Vocabulary vocabulary, Collection<String> labels) {
        for (String id : event.concepts(vocabulary.facet())) labels.add(vocabulary.label(id));
    }
}
