package fr.annales.web;

import fr.annales.event.Event;
import java.time.LocalDate;
import java.util.Map;

/** The page of one event, to read and to cite. */
public final class EventPage {
    private EventPage() {}

    /**
     * The page, in HTML.
     *
     * @param today the day of the visit, for the citation: the page of tomorrow is another one
     */
    public static String html(Visit visit, Event event, LocalDate today) {
        return Templates.render("event", Map.of("page", EventView.of(visit, event, today)));
    }

    /** The address of an event from the service. */
    static String place(Event event) {
        return "evenements/" + event.id();
    }
}
