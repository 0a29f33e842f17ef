package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.dates.EdtfFormat;
import fr.annales.dates.Period;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.exchange.LinkedDataset;
import fr.annales.search.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An archive as it presents itself.
 *
 * @param extent how many events, and of which years
 * @param contactLink where to write to, or null where the contact is no address
 * @param source where its texts are from, with what leads there
 * @param linked the archive as a data set in JSON-LD, safe inside a page
 * @param downloads the files of all of it
 * @param vocabularies the concepts of each facet, by heading
 * @param keepsWords whether words that are asked for in vain are written down
 */
record AboutPage(
        PageFrame frame,
        Archive archive,
        String extent,
        @Nullable String contactLink,
        List<LinkedText> source,
        String linked,
        List<Download> downloads,
        Map<String, List<Term>> vocabularies,
        boolean keepsWords) {

    /** A concept, and its page, from the service. */
    record Term(Concept concept, String address) {}

    /** The page, in HTML. */
    static String html(Visit visit, boolean keepsWords) {
        return Templates.render("about", Map.of("page", of(visit, keepsWords)));
    }

    private static AboutPage of(Visit visit, boolean keepsWords) {
        Archive archive = visit.archive();
        return new AboutPage(
                PageFrame.of(visit, "À propos", "a-propos", true),
                archive,
                extent(visit.search().summary()),
                Contact.link(archive),
                LinkedText.of(archive.source(), archive),
                linked(visit),
                Download.of(SearchAddress.HOME),
                vocabularies(archive),
                keepsWords);
    }

    private static String linked(Visit visit) {
        LinkedDataset dataset = new LinkedDataset(
                visit.archive(), visit.links(), visit.search().summary().span());
        return LinkedData.script(dataset.schemaOrg());
    }

    private static String extent(Summary summary) {
        Period span = summary.span();
        String when = span == null ? "" : ", " + years(span);
        String undated =
                summary.undated() == 0 ? "" : ", dont " + FrenchTypography.number(summary.undated()) + " sans date";
        return FrenchTypography.events(summary.events()) + when + undated;
    }

    private static String years(Period span) {
        return FrenchTypography.date(EdtfFormat.year(span.first().getYear()) + "/"
                + EdtfFormat.year(span.last().getYear()));
    }

    private static Map<String, List<Term>> vocabularies(Archive archive) {
        Map<String, List<Term>> vocabularies = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            vocabularies.put(
                    vocabulary.facet().pluralLabel(),
                    vocabulary.concepts().stream()
                            .map(concept -> new Term(concept, FacetPages.address(vocabulary.facet(), concept.id())))
                            .toList());
        return vocabularies;
    }
}
