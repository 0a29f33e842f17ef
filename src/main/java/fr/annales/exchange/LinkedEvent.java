package fr.annales.exchange;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Revision;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as linked data, in the terms of schema.org: maps, lists and strings, members in their order and absent where
 * there is nothing to say, for whoever writes them as JSON.
 */
public final class LinkedEvent {
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final String TYPE = "@type";

    private LinkedEvent() {}

    /**
     * The event of an archive.
     *
     * @param url the address of its page
     * @param revision when it was published and changed
     */
    public static Map<String, Object> of(Event event, Archive archive, String url, Revision revision) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put(TYPE, "CreativeWork");
        work.put("@id", url);
        work.put("url", url);
        work.put("identifier", event.id());
        work.put("name", event.title());
        work.put("text", event.text());
        work.put("inLanguage", archive.language());
        work.put("datePublished", revision.added().toString());
        work.put("dateModified", revision.modified().toString());
        putIfKnown("temporalCoverage", coverage(event.date()), work);
        work.put("about", about(event, archive));
        EventLabels labels = new EventLabels(event, archive);
        putAll("spatialCoverage", named(labels.ofRole(Facet.Role.PLACE), "Place"), work);
        putAll("contributor", named(labels.ofRole(Facet.Role.PERSON), "Person"), work);
        putAll("creator", named(labels.ofRole(Facet.Role.CREATOR), null), work);
        putIfKnown("citation", event.source(), work);
        if (!event.links().isEmpty())
            work.put("relatedLink", event.links().stream().map(Link::url).toList());
        putIfKnown("license", archive.licence(), work);
        putIfKnown("copyrightNotice", archive.rights(), work);
        work.put("isPartOf", collection(archive));
        return work;
    }

    private static void putIfKnown(String name, @Nullable String value, Map<String, Object> object) {
        if (value != null) object.put(name, value);
    }

    /**
     * The span in days (ISO 8601), since EDTF's marks of uncertainty are none of schema.org's; {@code ..} where open.
     */
    private static @Nullable String coverage(@Nullable EdtfDate date) {
        if (date == null) return null;
        String first = date.earliest() == null ? ".." : date.earliest().toString();
        String last = date.latest() == null ? ".." : date.latest().toString();
        return first.equals(last) ? first : first + "/" + last;
    }

    private static Map<String, Object> collection(Archive archive) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put(TYPE, "Collection");
        collection.put("name", archive.title());
        putIfKnown("publisher", archive.publisher(), collection);
        return collection;
    }

    private static void putAll(String name, List<Map<String, Object>> values, Map<String, Object> object) {
        if (!values.isEmpty()) object.put(name, values);
    }

    /** Labels, each with its kind where that is sure: a creator may be an organization. */
    private static List<Map<String, Object>> named(List<String> labels, @Nullable String type) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (String label : labels) {
            Map<String, Object> value = new LinkedHashMap<>();
            putIfKnown(TYPE, type, value);
            value.put("name", label);
            named.add(value);
        }
        return named;
    }

    private static boolean isSubject(Vocabulary vocabulary) {
        return vocabulary.facet().role() == Facet.Role.SUBJECT;
    }

    private static List<Map<String, Object>> about(Event event, Archive archive) {
        return archive.vocabularies().stream()
                .filter(LinkedEvent::isSubject)
                .flatMap(vocabulary -> terms(event, vocabulary))
                .toList();
    }

    private static Stream<Map<String, Object>> terms(Event event, Vocabulary vocabulary) {
        return event.concepts(vocabulary.facet()).stream()
                .flatMap(id -> vocabulary.concept(id).stream())
                .map(concept -> term(concept, vocabulary));
    }

    private static Map<String, Object> term(Concept concept, Vocabulary vocabulary) {
        Map<String, Object> term = new LinkedHashMap<>();
        term.put(TYPE, "DefinedTerm");
        term.put("termCode", concept.id());
        term.put("name", concept.prefLabel());
        putIfKnown("description", concept.definition(), term);
        term.put("inDefinedTermSet", vocabulary.facet().id());
        return term;
    }
}
