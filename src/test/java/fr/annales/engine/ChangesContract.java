package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Tombstone;
import fr.annales.french.French;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An engine tells when its events changed, as the ledger said while they were published, and in that order. */
public abstract class ChangesContract extends EngineContract {
    private static final Instant PUBLISHED = Instant.parse("2026-05-05T05:05:05Z");
    private static final int EVENTS = 200;
    private static final int TIMES = 8;

    protected ChangesContract(Maker maker) {
        super(maker);
    }

    private static Instant time(int number) {
        return PUBLISHED.minusSeconds(1_000 - number);
    }

    private static Event event(String id, String type) {
        return TestArchive.event(id, "1990", "Titre", "Texte.", type);
    }

    private String publish(Ledger ledger, List<Event> events) throws IOException {
        String name = publisher.publish(
                ARCHIVE,
                () -> TestArchive.files(events),
                sink -> {
                    for (Event event : events) sink.accept(event);
                },
                ledger);
        engine.refresh();
        return name;
    }

    private static Request among(String word, Filters filters) {
        List<Clause> wanted = word.isEmpty()
                ? List.of()
                : List.of(new Clause.Word(French.tokens(word).getFirst()));
        Attempt attempt = new Attempt(Step.ALL, wanted, wanted.size());
        return new Request(List.of(attempt), List.of(), filters, Sort.DATE, null, 0, 0, Set.of(), TestArchive.SCORING);
    }

    private static List<String> ids(Changes changes) {
        return changes.events().stream().map(event -> event.event().id()).toList();
    }

    @Test
    void the_ledger_is_asked_in_step_with_the_publication() throws IOException {
        ToldLedger first = new ToldLedger(PUBLISHED, List.of());
        String name = publish(first, List.of(event("a", "loi"), event("b", "loi")));
        assertThat(first.asked())
                .containsExactly("begin null", "enter a", "enter b", "prepare " + name, "commit", "close");
        ToldLedger second = new ToldLedger(PUBLISHED, List.of());
        publish(second, List.of());
        assertThat(second.asked()).startsWith("begin " + name);
    }

    @Test
    void a_build_that_fails_is_not_told_to_the_ledger() {
        ToldLedger ledger = new ToldLedger(PUBLISHED, List.of());
        IOException failure = new IOException("the archive ends here");
        assertThatThrownBy(() -> publisher.publish(
                        ARCHIVE,
                        List::of,
                        sink -> {
                            sink.accept(event("a", "loi"));
                            throw failure;
                        },
                        ledger))
                .isSameAs(failure);
        // Whether it says so or not, what was not prepared is abandoned.
        assertThat(ledger.asked())
                .filteredOn(asked -> !asked.equals("abandon"))
                .containsExactly("begin null", "enter a", "close");
    }

    @Test
    void an_event_tells_when_it_changed_and_a_version_when_it_was_published() throws IOException {
        Revision known = new Revision(time(1), time(2), time(3));
        Revision relabelled = new Revision(time(1), time(1), Revision.PENDING);
        publish(
                new ToldLedger(PUBLISHED, List.of()).with("known", known).with("relabelled", relabelled),
                List.of(event("known", "loi"), event("new", "loi"), event("relabelled", "loi")));
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.published()).isEqualTo(PUBLISHED);
            assertThat(snapshot.revised("known")).contains(new RevisedEvent(event("known", "loi"), known));
            assertThat(snapshot.revised("new").orElseThrow().revision())
                    .isEqualTo(new Revision(PUBLISHED, PUBLISHED, PUBLISHED));
            assertThat(snapshot.revised("relabelled").orElseThrow().revision())
                    .isEqualTo(new Revision(time(1), time(1), PUBLISHED));
            assertThat(snapshot.revised("none")).isEmpty();
        }
    }

    @Test
    void what_went_is_told_as_it_was() throws IOException {
        Event full = TestArchive.full();
        List<Tombstone> removed = List.of(
                new Tombstone("b", "Titre «\u00a0B\u00a0»", null, Map.of(), time(1)),
                new Tombstone("a", full.title(), full.date(), full.concepts(), PUBLISHED));
        publish(new ToldLedger(PUBLISHED, removed), List.of(full));
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.removed()).isEqualTo(removed);
            assertThat(snapshot.event("a")).isEmpty();
        }
    }

    @Test
    void changes_are_of_what_a_search_finds() throws IOException {
        publish(
                new ToldLedger(PUBLISHED, List.of())
                        .with("a", new Revision(time(1), time(9), time(9)))
                        .with("b", new Revision(time(1), time(5), time(5))),
                List.of(event("a", "loi"), event("b", "loi"), event("c", "congres")));
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Filters laws = Filters.NONE.with("type", "loi");
            assertThat(ids(snapshot.changes(
                            new ChangeRequest(among("", laws), ChangeOrder.NEWEST, null, null, null, 10))))
                    .containsExactly("a", "b");
            assertThat(ids(snapshot.changes(new ChangeRequest(
                            among("congrès", Filters.NONE), ChangeOrder.NEWEST, null, null, null, 10))))
                    .containsExactly("c");
            assertThat(snapshot.changes(new ChangeRequest(
                            among("introuvable", Filters.NONE), ChangeOrder.NEWEST, null, null, null, 10)))
                    .isEqualTo(new Changes(0, List.of()));
            Changes bare = snapshot.changes(
                    new ChangeRequest(among("", laws), ChangeOrder.NEWEST, null, null, null, 10, false));
            assertThat(bare.events())
                    .extracting(RevisedEvent::event)
                    .containsExactly(
                            event("a", "loi").withText(""), event("b", "loi").withText(""));
        }
    }

    /** Random events and times, walked in every order, from anywhere, by pages of any size. */
    @Test
    void changes_are_walked_in_their_order_each_once() throws IOException {
        Random random = new Random(24);
        Map<String, Revision> revisions = new HashMap<>();
        ToldLedger ledger = new ToldLedger(PUBLISHED, List.of());
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            Event event = event("e-" + i, random.nextBoolean() ? "loi" : "congres");
            Revision revision = revision(random);
            events.add(event);
            ledger.with(event.id(), revision);
            revisions.put(event.id(), revision.at(PUBLISHED));
        }
        publish(ledger, events);
        for (ChangeOrder order : ChangeOrder.values())
            for (Instant bound : List.of(time(3), PUBLISHED, PUBLISHED.plusSeconds(1)))
                for (Filters filters : List.of(Filters.NONE, Filters.NONE.with("type", "loi"))) {
                    assertIsWalked(order, bound, null, filters, events, revisions, random);
                    assertIsWalked(order, null, bound, filters, events, revisions, random);
                    assertIsWalked(order, time(2), bound, filters, events, revisions, random);
                }
    }

    private static Revision revision(Random random) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = random.nextInt(TIMES);
            times.add(number == 0 ? Revision.PENDING : time(number));
        }
        times.sort(Comparator.naturalOrder());
        return new Revision(times.get(0), times.get(1), times.get(2));
    }

    private static Instant time(String id, ChangeOrder order, Map<String, Revision> revisions) {
        return order.time(TestArchive.present(revisions.get(id)));
    }

    private void assertIsWalked(
            ChangeOrder order,
            @Nullable Instant from,
            @Nullable Instant until,
            Filters filters,
            List<Event> events,
            Map<String, Revision> revisions,
            Random random) {
        Comparator<String> byTime = Comparator.comparing(id -> time(id, order, revisions));
        List<String> expected = events.stream()
                .filter(event -> filters.concepts("type").isEmpty()
                        || event.concepts(Facet.TYPE).contains("loi"))
                .map(Event::id)
                .filter(id -> from == null || !time(id, order, revisions).isBefore(from))
                .filter(id -> until == null || !time(id, order, revisions).isAfter(until))
                .sorted((order.isDescending() ? byTime.reversed() : byTime).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> walked = new ArrayList<>();
        int size = 1 + random.nextInt(EVENTS);
        ChangeRequest.Place after = null;
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            while (true) {
                Changes page = snapshot.changes(new ChangeRequest(among("", filters), order, from, until, after, size));
                assertThat(page.total()).isEqualTo(expected.size());
                if (page.events().isEmpty()) break;
                RevisedEvent last = page.events().getLast();
                after = new ChangeRequest.Place(
                        order.time(last.revision()), last.event().id());
                walked.addAll(ids(page));
            }
        }
        assertThat(walked).isEqualTo(expected);
    }

    @Test
    void changes_after_a_place_where_nothing_stands_are_those_beyond_it() throws IOException {
        publish(
                new ToldLedger(PUBLISHED, List.of()).with("b", new Revision(time(5), time(5), time(5))),
                List.of(event("b", "loi"), event("d", "loi")));
        Map<ChangeRequest.Place, List<String>> expected = Map.of(
                new ChangeRequest.Place(time(1), "z"), List.of("b", "d"),
                new ChangeRequest.Place(time(5), "a"), List.of("b", "d"),
                new ChangeRequest.Place(time(5), "c"), List.of("d"),
                new ChangeRequest.Place(PUBLISHED, "c"), List.of("d"),
                new ChangeRequest.Place(PUBLISHED, "e"), List.of(),
                new ChangeRequest.Place(PUBLISHED.plusSeconds(1), "a"), List.of());
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            expected.forEach((place, ids) -> assertThat(ids(snapshot.changes(
                            new ChangeRequest(among("", Filters.NONE), ChangeOrder.MODIFIED, null, null, place, 10))))
                    .as(place.toString())
                    .isEqualTo(ids));
        }
    }
}
