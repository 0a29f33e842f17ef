package fr.annales.http;

import fr.annales.address.ChangePlace;
import fr.annales.address.Links;
import fr.annales.dates.EdtfDate;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import fr.annales.search.Change;
import fr.annales.search.ChangeList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the changes of an archive, from the oldest, with the place to go on from, now or another day. */
record ChangesJson(long total, List<ChangeJson> changes, String next, boolean more, IndexJson index) {

    /** One change. What went has no page. */
    record ChangeJson(
            String change,
            String time,
            String id,
            @Nullable String url,
            @Nullable String date,
            @Nullable String dateLabel,
            String title) {

        static ChangeJson of(Change change, Links links) {
            return switch (change) {
                case Change.Present present -> {
                    Event event = present.event();
                    yield of(
                            present.revised().revision().isChanged() ? "changed" : "added",
                            present,
                            links.path(event),
                            event.date(),
                            event.title());
                }
                case Change.Removed(Tombstone gone) -> of("removed", change, null, gone.date(), gone.title());
            };
        }

        private static ChangeJson of(
                String kind, Change change, @Nullable String url, @Nullable EdtfDate date, String title) {
            return new ChangeJson(
                    kind,
                    change.time(ChangeOrder.MODIFIED).toString(),
                    change.id(),
                    url,
                    date == null ? null : date.edtf(),
                    date == null ? null : date.label(),
                    title);
        }
    }

    /**
     * @param after the place that was asked for, or null for the beginning
     */
    static ChangesJson of(ChangeList list, ChangeRequest.@Nullable Place after, Snapshot snapshot, Links links) {
        ChangeRequest.Place last =
                list.changes().isEmpty() ? after : list.changes().getLast().place(ChangeOrder.MODIFIED);
        return new ChangesJson(
                list.total(),
                list.changes().stream()
                        .map(change -> ChangeJson.of(change, links))
                        .toList(),
                ChangePlace.write(last == null ? new ChangeRequest.Place(snapshot.published(), "") : last),
                list.hasMore(),
                new IndexJson(snapshot.version()));
    }
}
