package fr.annales.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Attempt;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineContract;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events that together are longer than an answer of a cluster may be are given all the same, in whatever order. */
@Tag("long")
class LongEventsIT {
    private static final String TEXT = ". ".repeat(1_400_000);
    private static final List<String> IDS =
            IntStream.range(10, 23).mapToObj(i -> "e" + i).toList();

    private final String prefix = TestCluster.prefix();

    @AfterEach
    void clean() {
        TestCluster.clean(List.of(prefix));
    }

    private static Request all(Sort sort) {
        return new Request(
                List.of(new Attempt(Step.ALL, List.of(), 0)),
                List.of(),
                Filters.NONE,
                sort,
                null,
                0,
                100,
                Set.of(),
                TestArchive.SCORING);
    }

    @Test
    void long_events_are_read_in_parts() throws IOException {
        EngineContract.Made made = TestCluster.make(prefix);
        made.publisher().publish(TestArchive.ARCHIVE, List.of(), sink -> {
            for (String id : IDS) sink.accept(TestArchive.event(id, "1990", "Titre", TEXT, "loi"));
        });
        try (Engine engine = made.engine()) {
            engine.refresh();
            engine.verify();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                for (Sort sort : List.of(Sort.DATE, Sort.RELEVANCE))
                    assertThat(snapshot.search(all(sort)).hits())
                            .extracting(hit -> hit.event().id())
                            .isEqualTo(IDS);
                assertThat(snapshot.search(all(Sort.DATE_DESCENDING)).hits())
                        .extracting(hit -> hit.event().id())
                        .isEqualTo(IDS.reversed());
                assertThat(snapshot.events(all(Sort.DATE)))
                        .extracting(Event::id)
                        .isEqualTo(IDS);
                assertThat(changes(snapshot, true))
                        .allMatch(event -> event.event().text().equals(TEXT));
                assertThat(changes(snapshot, false))
                        .allMatch(event -> event.event().text().isEmpty());
            }
        }
    }

    private static List<RevisedEvent> changes(Snapshot snapshot, boolean withTexts) {
        List<RevisedEvent> changes = snapshot.changes(
                        new ChangeRequest(all(Sort.DATE), ChangeOrder.DATESTAMP, null, null, null, 101, withTexts))
                .events();
        assertThat(changes).extracting(event -> event.event().id()).isEqualTo(IDS);
        return changes;
    }
}
