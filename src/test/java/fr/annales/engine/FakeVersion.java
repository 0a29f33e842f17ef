package fr.annales.engine;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version as it was published.
 *
 * @param span from the earliest known day to the latest, or null when no event has a date
 * @param events in the order of date
 * @param revisions of all of them, by id
 * @param publication what its ledger said of it
 */
record FakeVersion(
        String name,
        Archive archive,
        List<DataFile> files,
        @Nullable Period span,
        List<FakeEvent> events,
        Map<String, Revision> revisions,
        Ledger.Publication publication) {

    private static final Comparator<LocalDate> DAYS = Comparator.naturalOrder();

    private static final Comparator<Event> BY_DATE = Comparator.comparing(
                    Event::date,
                    Comparator.nullsLast(Comparator.comparing(EdtfDate::earliest, Comparator.nullsFirst(DAYS))
                            .thenComparing(EdtfDate::latest, Comparator.nullsLast(DAYS))))
            .thenComparingInt(Event::order)
            .thenComparing(Event::id);

    static FakeVersion of(
            String name,
            Archive archive,
            List<DataFile> files,
            List<RevisedEvent> revised,
            Ledger.Publication publication) {
        List<Event> events = revised.stream().map(RevisedEvent::event).toList();
        Map<String, Revision> revisions = new HashMap<>();
        revised.forEach(
                event -> revisions.put(event.event().id(), event.revision().at(publication.time())));
        Period span = span(events);
        List<FakeEvent> inOrder = events.stream()
                .sorted(BY_DATE)
                .map(event -> FakeEvent.of(event, archive, span))
                .toList();
        return new FakeVersion(name, archive, List.copyOf(files), span, inOrder, revisions, publication);
    }

    private static @Nullable Period span(List<Event> events) {
        List<LocalDate> known = events.stream()
                .map(Event::date)
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return known.isEmpty() ? null : new Period(known.getFirst(), known.getLast());
    }
}
