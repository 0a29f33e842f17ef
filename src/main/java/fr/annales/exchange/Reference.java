package fr.annales.exchange;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bibliography says of an event, whatever its format. When the event happened is told in words and as a date of
 * the event: a date of publication nobody knows, and a citation must not make one up.
 */
record Reference(Event event, Publication publication) {

    /** Who wrote of it: the labels of the facets that say so. */
    List<String> authors() {
        return labels().ofRole(Facet.Role.CREATOR);
    }

    /** All else that it is about. */
    List<String> keywords() {
        return labels().without(Facet.Role.CREATOR);
    }

    private EventLabels labels() {
        return new EventLabels(event, archive());
    }

    /** When it happened and where it is told, in French, or null where nobody knows either. */
    @Nullable
    String note() {
        String when = event.date() == null
                ? null
                : "Date de l’événement : " + event.date().label();
        return joined(when, ". ", event.source() == null ? null : "Source : " + event.source());
    }

    /** What a reader may do with it, in words and by the address of the licence, or null. */
    @Nullable
    String rights() {
        return joined(archive().rights(), " ", archive().licence());
    }

    /** Two texts in one, or the only one that there is. */
    private static @Nullable String joined(@Nullable String first, String between, @Nullable String second) {
        if (first == null) return second;
        return second == null ? first : first + between + second;
    }

    Archive archive() {
        return publication.archive();
    }

    @Nullable
    String address() {
        return publication.address(event);
    }
}
