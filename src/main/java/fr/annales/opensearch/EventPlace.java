package fr.annales.opensearch;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Sort;
import fr.annales.event.Event;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The place of an event in an order of date, as the values that the order compares.
 *
 * @param id of the event
 * @param values the sort values, as {@code search_after} takes them
 */
record EventPlace(String id, Sort sort, List<Object> values) {
    /** The index of the id among the values: first day, last day, order of the archivist, id. */
    private static final int ID = 3;

    static EventPlace of(Event event, Sort sort) {
        EdtfDate date = event.date();
        // The number by which a cluster sorts an absent value, at the end of either order.
        long undated = sort == Sort.DATE_DESCENDING ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new EventPlace(
                event.id(),
                sort,
                List.of(
                        date == null ? undated : firstDay(date),
                        date == null ? undated : lastDay(date),
                        event.order(),
                        event.id()));
    }

    /** The place of a hit. */
    static EventPlace of(JsonNode hit, Sort sort) {
        JsonNode values = hit.required("sort");
        return new EventPlace(
                id(hit),
                sort,
                List.of(
                        values.required(0).asLong(),
                        values.required(1).asLong(),
                        values.required(2).asInt(),
                        id(hit)));
    }

    /** The id of a hit in an order of date. */
    static String id(JsonNode hit) {
        return hit.required("sort").required(ID).asString();
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
