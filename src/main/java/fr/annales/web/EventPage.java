package fr.annales.web;

import fr.annales.engine.Neighbours;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.exchange.Citation;
import fr.annales.exchange.DublinCore;
import fr.annales.exchange.LinkedEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event, to read and to cite.
 *
 * @param concepts the labels of each vocabulary, by what they are called
 * @param acronyms those that title and text use
 * @param sourceLink the source as an address, or null where it is none
 * @param citation how to cite the page, on the day of the visit
 * @param description the beginning of the text
 * @param metadata what Zotero and others read, names and values
 * @param linked the event in JSON-LD, safe inside a page
 */
record EventPage(
        PageFrame frame,
        Archive archive,
        Event event,
        DateView when,
        List<TextBlock> text,
        Map<String, List<ConceptLink>> concepts,
        List<Acronym> acronyms,
        @Nullable String sourceLink,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        String citation,
        String description,
        List<Map.Entry<String, String>> metadata,
        String linked) {

    private static final int DESCRIPTION = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** The event before or after in time, by its address from the service. */
    record Neighbour(String address, DateView when, String title) {

        static @Nullable Neighbour of(@Nullable Event event) {
            return event == null
                    ? null
                    : new Neighbour(EventPage.place(event), DateView.of(event.date()), event.title());
        }
    }

    /**
     * The page, in HTML.
     *
     * @param today the day of the visit, for the citation: the page of tomorrow is another one
     */
    static String html(Visit visit, Event event, LocalDate today) {
        return Templates.render("event", Map.of("page", of(visit, event, today)));
    }

    /** The address of an event from the service. */
    static String place(Event event) {
        return "evenements/" + event.id();
    }

    private static EventPage of(Visit visit, Event event, LocalDate today) {
        Archive archive = visit.archive();
        Neighbours neighbours = visit.search().snapshot().neighbours(event);
        PageFrame frame = PageFrame.of(visit, event.title(), EventPage.place(event), true);
        String source = event.source();
        return new EventPage(
                frame,
                archive,
                event,
                DateView.of(event.date()),
                TextBlock.of(event.text()),
                concepts(event, archive),
                Acronyms.in(event.title() + "\n" + event.text(), archive.acronyms()),
                source != null && ADDRESS.matcher(source).matches() ? source : null,
                Neighbour.of(neighbours.previous()),
                Neighbour.of(neighbours.next()),
                Citation.of(event, archive, frame.isPublic() ? frame.canonical() : null, today),
                Excerpt.of(event.text().replace('\n', ' '), DESCRIPTION),
                DublinCore.of(event, archive, identifier(event, frame)),
                linked(event, archive, frame));
    }

    private static Map<String, List<ConceptLink>> concepts(Event event, Archive archive) {
        Map<String, List<ConceptLink>> concepts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies()) {
            List<ConceptLink> labels = ConceptLink.of(event, vocabulary);
            if (!labels.isEmpty()) concepts.put(heading(vocabulary.facet()), labels);
        }
        return concepts;
    }

    /** Nothing in it can end the element that it stands in. */
    private static String linked(Event event, Archive archive, PageFrame frame) {
        return JSON.writeValueAsString(LinkedEvent.of(event, archive, identifier(event, frame)))
                .replace("<", "\\u003c");
    }

    /** The address of its page in full, or its id where nobody knows that. */
    private static String identifier(Event event, PageFrame frame) {
        return frame.isPublic() && frame.canonical() != null ? frame.canonical() : event.id();
    }

    private static String heading(Facet facet) {
        return facet.isSingle() ? facet.label() : facet.pluralLabel();
    }

    /** Whether the source's words can be told from the editor's. */
    boolean hasSource() {
        return event.source() != null || archive.source() != null;
    }
}
