package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.annales.address.Links;
import fr.annales.dates.EdtfDate;
import fr.annales.engine.Neighbours;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import org.jspecify.annotations.Nullable;

/** One event, with when it was changed, and the one before and the one after it in time. */
record EventPageJson(
        @JsonUnwrapped EventJson event,
        String added,
        String modified,
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

        static @Nullable NeighbourJson of(@Nullable Event event, Links links) {
            if (event == null) return null;
            EdtfDate date = event.date();
            return new NeighbourJson(
                    event.id(),
                    links.path(event),
                    date == null ? null : date.edtf(),
                    date == null ? null : date.label(),
                    event.title());
        }
    }

    static EventPageJson of(RevisedEvent revised, Snapshot snapshot, Links links) {
        Event event = revised.event();
        Neighbours neighbours = snapshot.neighbours(event);
        return new EventPageJson(
                EventJson.of(event, snapshot.archive(), links),
                revised.revision().added().toString(),
                revised.revision().modified().toString(),
                NeighbourJson.of(neighbours.previous(), links),
                NeighbourJson.of(neighbours.next(), links),
                new IndexJson(snapshot.version()));
    }
}
