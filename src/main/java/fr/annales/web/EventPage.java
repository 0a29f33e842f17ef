package fr.annales.web;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Neighbours;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Revision;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.exchange.Citation;
import fr.annales.exchange.DublinCore;
import fr.annales.exchange.LinkedEvent;
import fr.annales.search.Searches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event, to read and to cite.
 *
 * @param place where it stands in the search that somebody came from, or null
 * @param concepts what it carries of each vocabulary, by what that is called
 * @param acronyms those that title and text use
 * @param source where the event is from, and the archive beside it, with what leads there
 * @param neighbours the events before and after in time
 * @param related what else there is of its year and its themes
 * @param modified when the page came to say what it says
 * @param citation how to cite the page, on the day of the visit
 * @param report where to report a mistake, or null where the archive names nobody
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
        @Nullable SearchPlace place,
        Map<String, List<Term>> concepts,
        List<Acronym> acronyms,
        List<LinkedText> source,
        List<LinkedText> archiveSource,
        Around neighbours,
        List<Related> related,
        Modified modified,
        String citation,
        @Nullable String report,
        String description,
        List<Map.Entry<String, String>> metadata,
        String linked) {

    private static final int DESCRIPTION = 200;

    /**
     * A concept that it carries.
     *
     * @param address of the concept's page, from the service
     * @param definition the first sentence of it, or nothing
     */
    record Term(String label, String address, String definition) {
        private static Term of(String id, Vocabulary vocabulary) {
            String definition = vocabulary.concept(id).map(Concept::definition).orElse("");
            return new Term(
                    vocabulary.label(id),
                    FacetPages.address(vocabulary.facet(), id),
                    FrenchTypography.set(Excerpt.firstSentence(definition)));
        }
    }

    /**
     * The day, in Paris, on which the event was changed last.
     *
     * @param isChange whether it was changed since it came
     * @param label the day in French
     * @param day the day in ISO 8601
     */
    record Modified(boolean isChange, String label, String day) {}

    /** The events before and after in time, each null where there is none. */
    record Around(@Nullable EventLink previous, @Nullable EventLink next) {

        private static Around of(Neighbours neighbours, Event event) {
            List<Event> both = Stream.of(neighbours.previous(), neighbours.next())
                    .flatMap(Stream::ofNullable)
                    .toList();
            List<EventLink> links = EventLink.of(both, List.of(event));
            return new Around(
                    neighbours.previous() == null ? null : links.getFirst(),
                    neighbours.next() == null ? null : links.getLast());
        }

        boolean isEmpty() {
            return previous == null && next == null;
        }
    }

    /**
     * The page, in HTML.
     *
     * @param today the day of the visit, for the citation: the page of tomorrow is another one
     */
    static String html(Visit visit, RevisedEvent event, LocalDate today) {
        return Templates.render("event", Map.of("page", of(visit, event, today)));
    }

    /** The address of an event from the service. */
    static String place(Event event) {
        return "evenements/" + event.id();
    }

    private static EventPage of(Visit visit, RevisedEvent revised, LocalDate today) {
        Event event = revised.event();
        Archive archive = visit.archive();
        var snapshot = visit.search().snapshot();
        PageFrame frame = PageFrame.of(visit, event.title(), EventPage.place(event), true);
        return new EventPage(
                frame,
                archive,
                event,
                DateView.of(event.date()),
                TextBlock.of(event.text()),
                SearchPlace.of(visit, event),
                concepts(event, archive),
                Acronyms.in(event.title() + "\n" + event.text(), archive.acronyms()),
                LinkedText.of(event.source(), archive),
                LinkedText.of(archive.source(), archive),
                Around.of(snapshot.neighbours(event), event),
                Related.of(event, visit.search()),
                modified(revised.revision()),
                Citation.of(event, archive, frame.address(), today),
                Contact.report(
                        event,
                        archive,
                        Objects.requireNonNullElse(frame.address(), EventPage.place(event)),
                        snapshot.version()),
                Excerpt.of(event.text().replace('\n', ' '), DESCRIPTION),
                DublinCore.of(
                        event,
                        archive,
                        identifier(event, frame),
                        day(revised.revision().modified())),
                linked(revised, archive, frame));
    }

    private static Modified modified(Revision revision) {
        LocalDate day = day(revision.modified());
        return new Modified(revision.isChanged(), EdtfDate.of(day).label(), day.toString());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, Searches.ZONE);
    }

    private static Map<String, List<Term>> concepts(Event event, Archive archive) {
        Map<String, List<Term>> concepts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies()) {
            List<Term> terms = event.concepts(vocabulary.facet()).stream()
                    .map(id -> Term.of(id, vocabulary))
                    .toList();
            if (!terms.isEmpty()) concepts.put(heading(vocabulary.facet()), terms);
        }
        return concepts;
    }

    private static String linked(RevisedEvent event, Archive archive, PageFrame frame) {
        return LinkedData.script(
                LinkedEvent.of(event.event(), archive, identifier(event.event(), frame), event.revision()));
    }

    /** The address of its page in full, or its id where nobody knows that. */
    private static String identifier(Event event, PageFrame frame) {
        return Objects.requireNonNullElse(frame.address(), event.id());
    }

    private static String heading(Facet facet) {
        return facet.isSingle() ? facet.label() : facet.pluralLabel();
    }

    /** What it is called, as it is set. */
    String title() {
        return FrenchTypography.set(event.title());
    }

    /** Whether anything tells where the event is from. */
    boolean hasSource() {
        return event.source() != null || archive.source() != null;
    }

    /** Whose words are whose: the text is known to be that of the source where everybody can compare both. */
    String authorship() {
        boolean isShown = source.stream().anyMatch(LinkedText::isShown);
        String text = isShown
                ? "Le texte est celui de la source, à la lettre. "
                : hasSource() ? "La source est celle qu’indique l’éditeur de l’archive. " : "";
        String title = isTitledByText()
                ? "Le titre reprend le début du texte\u00a0; la date normalisée,"
                : "Le titre, la date normalisée,";
        return text + title
                + " le type et les thèmes sont de l’éditeur de l’archive, comme les formes développées des sigles.";
    }

    /** Whether its title is the beginning of its text, as an import takes it where a sheet has none. */
    private boolean isTitledByText() {
        String title = event.title().replaceFirst("…$", "");
        String text = event.text().replaceFirst("^- ", "");
        return !title.isEmpty() && text.regionMatches(true, 0, title, 0, title.length());
    }

    /** What the acronyms are called, where there are names too. */
    String acronymsHeading() {
        return acronyms.stream().anyMatch(acronym -> acronym.note() != null) ? "Sigles et noms" : "Sigles";
    }
}
