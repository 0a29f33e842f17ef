package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.annales.address.Links;
import fr.annales.dates.EdtfDate;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the API shows it. An event without a date has none of the members of date. */
@JsonPropertyOrder({"id", "url", "when", "title", "text", "concepts", "source", "links"})
record EventJson(
        String id,
        String url,
        @Nullable @JsonUnwrapped DateJson when,
        String title,
        String text,
        @JsonAnyGetter Map<String, Object> concepts,
        @Nullable String source,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LinkJson> links) {

    /** The member that holds the concepts of declared facets. */
    private static final String DECLARED = "concepts";

    /** A date: in EDTF, in French, and in days, which are absent on an open side. */
    record DateJson(
            String date,
            String dateLabel,
            @Nullable String earliest,
            @Nullable String latest,
            String precision,
            String certainty) {

        static @Nullable DateJson of(@Nullable EdtfDate date) {
            if (date == null) return null;
            return new DateJson(
                    date.edtf(),
                    date.label(),
                    iso(date.earliest()),
                    iso(date.latest()),
                    name(date.precision()),
                    name(date.certainty()));
        }

        private static @Nullable String iso(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }

        private static String name(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A link to read on. */
    record LinkJson(String label, String url) {

        static LinkJson of(Link link) {
            return new LinkJson(link.label(), link.url());
        }
    }

    /** A concept by its id, with the label that is shown. */
    record ConceptJson(String id, String label) {}

    static EventJson of(Event event, Archive archive, Links links) {
        return new EventJson(
                event.id(),
                links.path(event),
                DateJson.of(event.date()),
                event.title(),
                event.text(),
                concepts(event, archive),
                event.source(),
                event.links().stream().map(LinkJson::of).toList());
    }

    /**
     * The concepts that it carries, by the fields of their facets: of those that every archive has as members of the
     * event, of declared ones together in a member of their own.
     */
    private static Map<String, Object> concepts(Event event, Archive archive) {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, List<ConceptJson>> declared = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Facet facet = vocabulary.facet();
            List<ConceptJson> concepts = event.concepts(facet).stream()
                    .map(id -> new ConceptJson(id, vocabulary.label(id)))
                    .toList();
            if (facet.isStandard() && !facet.isSingle()) members.put(facet.field(), concepts);
            else if (!concepts.isEmpty() && facet.isStandard()) members.put(facet.field(), concepts.getFirst());
            else if (!concepts.isEmpty()) declared.put(facet.field(), concepts);
        }
        if (!declared.isEmpty()) members.put(DECLARED, declared);
        return members;
    }
}
