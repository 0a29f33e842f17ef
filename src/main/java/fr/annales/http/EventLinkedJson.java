package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.EventDate;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event as linked data, in the terms of schema.org. */
record EventLinkedJson(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String url,
        String identifier,
        String name,
        String text,
        String inLanguage,
        @Nullable String temporalCoverage,
        List<TermJson> about,
        @Nullable String citation,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> relatedLink,
        CollectionJson isPartOf) {
    static final String MEDIA_TYPE = "application/ld+json";

    /** The archive. */
    record CollectionJson(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String publisher) {}

    /** A concept of one of its vocabularies. */
    record TermJson(
            @JsonProperty("@type") String type,
            String termCode,
            String name,
            @Nullable String description,
            String inDefinedTermSet) {}

    static EventLinkedJson of(Event event, Archive archive, Links links) {
        String url = links.absolute(event);
        return new EventLinkedJson(
                "https://schema.org",
                "CreativeWork",
                url,
                url,
                event.id(),
                event.title(),
                event.text(),
                archive.language(),
                coverage(event.date()),
                archive.vocabularies().stream()
                        .flatMap(vocabulary -> terms(event, vocabulary))
                        .toList(),
                event.source(),
                event.links().stream().map(Link::url).toList(),
                new CollectionJson("Collection", archive.title(), archive.publisher()));
    }

    /** The span in days (ISO 8601), since EDTF's marks of uncertainty are none of schema.org's; {@code ..} where open. */
    private static @Nullable String coverage(@Nullable EventDate date) {
        if (date == null) return null;
        String first = date.earliest() == null ? ".." : date.earliest().toString();
        String last = date.latest() == null ? ".." : date.latest().toString();
        return first.equals(last) ? first : first + "/" + last;
    }

    private static Stream<TermJson> terms(Event event, Vocabulary vocabulary) {
        return event.concepts(vocabulary.facet()).stream()
                .flatMap(id -> vocabulary.concept(id).stream())
                .map(concept -> term(concept, vocabulary));
    }

    private static TermJson term(Concept concept, Vocabulary vocabulary) {
        return new TermJson("DefinedTerm", concept.id(), concept.prefLabel(), concept.definition(), vocabulary.facet());
    }
}
