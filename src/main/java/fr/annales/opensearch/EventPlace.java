package fr.annales.opensearch;

import fr.annales.dates.EdtfDate;
import fr.annales.event.Event;
import java.time.LocalDate;
import java.util.List;

/** The place of an event in the order of date: the values that the order compares. */
final class EventPlace {
    private EventPlace() {}

    /** As a cluster takes it to begin after. */
    static List<Object> of(Event event, boolean isDescending) {
        EdtfDate date = event.date();
        // What a cluster itself takes an absent number for, at the end of either order.
        long undated = isDescending ? Long.MIN_VALUE : Long.MAX_VALUE;
        return List.of(
                date == null ? undated : firstDay(date),
                date == null ? undated : lastDay(date),
                event.order(),
                event.id());
    }

    static long firstDay(EdtfDate date) {
        LocalDate earliest = date.earliest();
        return earliest == null ? Schema.OPEN_BEGINNING : earliest.toEpochDay();
    }

    static long lastDay(EdtfDate date) {
        LocalDate latest = date.latest();
        return latest == null ? Schema.OPEN_END : latest.toEpochDay();
    }
}
