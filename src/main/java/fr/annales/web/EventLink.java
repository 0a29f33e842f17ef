package fr.annales.web;

import fr.annales.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A link to an event among others.
 *
 * @param address of its page, from the service
 * @param words the first of its text, where others beside it have its title; else nothing
 */
record EventLink(String address, DateView when, String title, String words) {
    private static final int WORDS = 90;

    /**
     * Links to some events.
     *
     * @param beside others that are read of next to them
     */
    static List<EventLink> of(List<Event> events, List<Event> beside) {
        Set<String> once = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (Event event : beside) once.add(event.title());
        for (Event event : events) if (!once.add(event.title())) several.add(event.title());
        return events.stream()
                .map(event -> of(event, several.contains(event.title())))
                .toList();
    }

    private static EventLink of(Event event, boolean hasNamesake) {
        String words = hasNamesake ? Excerpt.of(event.text().replace('\n', ' '), WORDS) : "";
        String title = FrenchTypography.set(event.title());
        return new EventLink(EventPage.place(event), DateView.of(event.date()), title, FrenchTypography.set(words));
    }

    /** The same under another address. */
    EventLink at(String other) {
        return new EventLink(other, when, title, words);
    }
}
