package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import java.util.List;

/**
 * A concept that an event carries.
 *
 * @param address the search for all events that carry it, from the service
 */
record ConceptLink(String text, String address) {

    /** Those of all vocabularies, in their order. */
    static List<ConceptLink> of(Event event, Archive archive) {
        return archive.vocabularies().stream()
                .flatMap(vocabulary -> of(event, vocabulary).stream())
                .toList();
    }

    /** Those of one vocabulary, in the order in which the event names them. */
    private static List<ConceptLink> of(Event event, Vocabulary vocabulary) {
        return event.concepts(vocabulary.facet()).stream()
                .map(id -> new ConceptLink(
                        vocabulary.label(id),
                        SearchAddress.of(vocabulary.facet().id(), id).address()))
                .toList();
    }
}
