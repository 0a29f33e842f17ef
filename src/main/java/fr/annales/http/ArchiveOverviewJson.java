package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.annales.dates.Period;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetResult;
import fr.annales.search.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an archive says of itself, with how many events carry each concept. */
record ArchiveOverviewJson(
        String title,
        String language,
        @Nullable String description,
        @Nullable String publisher,
        @Nullable String rights,
        @Nullable String licence,
        @Nullable String contact,
        @Nullable String homepage,
        @Nullable String source,
        long events,
        int undated,
        @Nullable SpanJson span,
        Map<String, List<CountedConceptJson>> vocabulary,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DeclaredFacetJson> facets,
        List<AcronymJson> acronyms,
        IndexJson index) {

    /** A facet that the archive declares beside those that every archive has. */
    record DeclaredFacetJson(
            String id,
            String field,
            String label,
            String pluralLabel,
            @Nullable String role) {
        static DeclaredFacetJson of(Facet facet) {
            String role = facet.role() == Facet.Role.SUBJECT
                    ? null
                    : facet.role().name().toLowerCase(Locale.ROOT);
            return new DeclaredFacetJson(facet.id(), facet.field(), facet.label(), facet.pluralLabel(), role);
        }
    }

    /** The earliest day of an event and the latest. */
    record SpanJson(String earliest, String latest) {}

    /** A concept, also one that no event carries. */
    record CountedConceptJson(
            String id,
            String label,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> altLabels,
            @Nullable String definition,
            int count) {}

    record AcronymJson(
            String acronym,
            List<String> longForms,
            @Nullable String source,
            @Nullable String note) {}

    static ArchiveOverviewJson of(Summary summary) {
        Archive archive = summary.archive();
        return new ArchiveOverviewJson(
                archive.title(),
                archive.language(),
                archive.description(),
                archive.publisher(),
                archive.rights(),
                archive.licence(),
                archive.contact(),
                archive.homepage(),
                archive.source(),
                summary.events(),
                summary.undated(),
                span(summary.span()),
                vocabularies(summary),
                archive.vocabularies().stream()
                        .map(Vocabulary::facet)
                        .filter(facet -> !facet.isStandard())
                        .map(DeclaredFacetJson::of)
                        .toList(),
                archive.acronyms().stream()
                        .map(acronym -> new AcronymJson(
                                acronym.acronym(), acronym.longForms(), acronym.source(), acronym.note()))
                        .toList(),
                new IndexJson(summary.version()));
    }

    private static @Nullable SpanJson span(@Nullable Period span) {
        return span == null
                ? null
                : new SpanJson(span.first().toString(), span.last().toString());
    }

    private static Map<String, List<CountedConceptJson>> vocabularies(Summary summary) {
        Map<String, List<CountedConceptJson>> vocabularies = new LinkedHashMap<>();
        for (Vocabulary vocabulary : summary.archive().vocabularies()) {
            Map<String, Integer> counts = summary.values(vocabulary.facet().id()).stream()
                    .collect(Collectors.toMap(FacetResult.Value::value, FacetResult.Value::count));
            vocabularies.put(
                    vocabulary.facet().id(),
                    vocabulary.concepts().stream()
                            .map(concept -> counted(concept, counts.getOrDefault(concept.id(), 0)))
                            .toList());
        }
        return vocabularies;
    }

    private static CountedConceptJson counted(Concept concept, int count) {
        return new CountedConceptJson(
                concept.id(), concept.prefLabel(), concept.altLabels(), concept.definition(), count);
    }
}
