package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An event is found by its id, whole, with its neighbours in time. */
public abstract class EventsContract extends EngineContract {
    protected EventsContract(Maker maker) {
        super(maker);
    }

    @Test
    void an_event_comes_back_as_it_was_published() throws IOException {
        Event event = TestArchive.full();
        publish(event);
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.event(event.id())).contains(event);
            assertThat(snapshot.event("former-id")).contains(event);
            assertThat(snapshot.event("unknown")).isEmpty();
            assertThat(snapshot.archive()).isEqualTo(ARCHIVE);
        }
    }

    @Test
    void neighbours_are_the_events_before_and_after_in_time() throws IOException {
        List<Event> inOrder = TestArchive.inOrderOfDate();
        publish(inOrder.reversed());
        List<Event> dated = inOrder.subList(0, inOrder.size() - 2);
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            for (int i = 0; i < dated.size(); i++) {
                Event previous = i == 0 ? null : dated.get(i - 1);
                Event next = i == dated.size() - 1 ? null : dated.get(i + 1);
                assertThat(snapshot.neighbours(dated.get(i))).isEqualTo(new Neighbours(previous, next));
            }
            assertThat(snapshot.neighbours(inOrder.getLast())).isEqualTo(Neighbours.NONE);
        }
    }

    @Test
    void the_ids_of_all_events_can_be_walked() throws IOException {
        List<Event> events = TestArchive.inOrderOfDate();
        publish(events.reversed());
        List<String> all = events.stream().map(Event::id).sorted().toList();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            List<String> walked = new ArrayList<>();
            for (List<String> some = snapshot.ids(null, 4); !some.isEmpty(); some = snapshot.ids(some.getLast(), 4))
                walked.addAll(some);
            assertThat(walked).isEqualTo(all);
            assertThat(snapshot.ids("after-all", 100))
                    .isEqualTo(all.stream()
                            .filter(id -> id.compareTo("after-all") > 0)
                            .toList());
            assertThat(snapshot.ids("zzz", 4)).isEmpty();
        }
    }

    @Test
    void an_archive_without_an_event_answers_with_nothing() throws IOException {
        publish();
        for (String text : List.of("", "loi", "emplio formatoin", "\"du texte\"", "loi -texte", "lois des années 80"))
            assertThat(ask(text).total()).as(text).isZero();
        assertThat(total("", new Filters(Map.of("type", Set.of("loi")), TimeFilter.decade(1980), false)))
                .isZero();
        for (String typed : List.of("l", "emp", "emplio du", "198"))
            assertThat(suggest(typed, Filters.NONE)).as(typed).isEmpty();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.span()).isEmpty();
            assertThat(snapshot.ids(null, 4)).isEmpty();
            assertThat(snapshot.event("loi")).isEmpty();
            assertThat(snapshot.neighbours(TestArchive.full())).isEqualTo(Neighbours.NONE);
        }
    }
}
