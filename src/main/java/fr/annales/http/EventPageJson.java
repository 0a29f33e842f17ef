package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.EventDate;
import fr.annales.search.Neighbours;
import org.jspecify.annotations.Nullable;

/** One event, with the one before and the one after it in time. */
record EventPageJson(
        @JsonUnwrapped EventJson event,
        @Nullable NeighbourJson previous,
        @Nullable NeighbourJson next,
        IndexJson index) {

    /** Enough of an event to link to it. */
    record NeighbourJson(
            String id,
            String url,
            @Nullable String date,
            @Nullable String dateLabel,
            String title) {

        static @Nullable NeighbourJson of(@Nullable Event event) {
            if (event == null) return null;
            EventDate date = event.date();
            return new NeighbourJson(
                    event.id(),
                    EventJson.url(event),
                    date == null ? null : date.edtf(),
                    date == null ? null : date.label(),
                    event.title());
        }
    }

    static EventPageJson of(Event event, Neighbours neighbours, Archive archive, String version) {
        return new EventPageJson(
                EventJson.of(event, archive),
                NeighbourJson.of(neighbours.previous()),
                NeighbourJson.of(neighbours.next()),
                new IndexJson(version));
    }
}
