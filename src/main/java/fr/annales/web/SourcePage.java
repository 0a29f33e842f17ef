package fr.annales.web;

import fr.annales.event.PublicSource;
import java.util.List;
import java.util.Map;

/** A text that events are taken from, line by line, each with an anchor, so that a source leads to what it cites. */
record SourcePage(PageFrame frame, String name, List<LinkedText> origin, List<String> lines) {

    /** The page of a source that the archive shows. */
    static PageAnswer answer(Visit visit) {
        String name = visit.pathParameter("name");
        return visit.archive().publicSources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .<PageAnswer>map(source -> new PageAnswer.Content(
                        StaticResource.HTML, Templates.render("source", Map.of("page", of(visit, source)))))
                .orElseGet(
                        () -> new PageAnswer.Missing("Source inconnue", "L’archive ne publie aucun texte de ce nom."));
    }

    private static SourcePage of(Visit visit, PublicSource source) {
        return new SourcePage(
                PageFrame.of(visit, source.name(), LinkedText.place(source.name()), true),
                source.name(),
                LinkedText.of(visit.archive().source(), visit.archive()),
                source.text().lines().toList());
    }

    /** The anchor of a line by its number. */
    static String anchor(String line) {
        return "l" + line;
    }
}
