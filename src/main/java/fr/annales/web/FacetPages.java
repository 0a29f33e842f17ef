package fr.annales.web;

import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.Map;
import java.util.Optional;

/** The pages of an archive's vocabularies: one for each facet, and one for each of its values. */
final class FacetPages {
    private static final String PATH = "facettes/";

    private FacetPages() {}

    /** The address of a value's page, from the service. */
    static String address(Facet facet, String value) {
        return address(facet) + "/" + value;
    }

    /** The address of a facet's page, from the service. */
    static String address(Facet facet) {
        return PATH + facet.id();
    }

    /** All values of a facet. */
    static PageAnswer values(Visit visit) {
        return visit.archive()
                .vocabulary(visit.pathParameter("facet"))
                .<PageAnswer>map(vocabulary -> html("facet", FacetIndexPage.of(visit, vocabulary)))
                .orElseGet(FacetPages::missing);
    }

    /** One value of a facet; from a former id it leads on. */
    static PageAnswer value(Visit visit) {
        Optional<Vocabulary> vocabulary = visit.archive().vocabulary(visit.pathParameter("facet"));
        String id = visit.pathParameter("value");
        Optional<Concept> concept = vocabulary.flatMap(known -> known.concept(id));
        if (concept.isPresent()) return html("value", FacetValuePage.of(visit, vocabulary.get(), concept.get()));
        return vocabulary.stream()
                .flatMap(known -> known.concepts().stream())
                .filter(known -> known.aliases().contains(id))
                .<PageAnswer>map(known -> new PageAnswer.Moved(known.id()))
                .findFirst()
                .orElseGet(FacetPages::missing);
    }

    private static PageAnswer html(String template, Object page) {
        return new PageAnswer.Content(StaticResource.HTML, Templates.render(template, Map.of("page", page)));
    }

    private static PageAnswer missing() {
        return new PageAnswer.Missing(
                "Page introuvable", "Le vocabulaire de l’archive n’a pas cette entrée. Cherchez-la ci-dessous.");
    }
}
