package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A version is published in one step and held as long as it is used. */
public abstract class VersionsContract extends EngineContract {
    private static final List<String> QUESTIONS =
            List.of("", "mot1", "mot1 mot2 formation", "\"mot1 mot2\"", "formatoin", "titre -mot3", "lois");

    protected VersionsContract(Maker maker) {
        super(maker);
    }

    @Test
    void an_engine_without_a_version_says_so() {
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_empty_archive_answers_with_nothing() throws IOException {
        publish();
        Result result = ask("chômage");
        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
        assertThat(suggest("ch", Filters.NONE)).isEmpty();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(new Search(snapshot).summary().events()).isZero();
        }
    }

    @Test
    void a_snapshot_holds_its_version_whatever_is_published_meanwhile() throws IOException {
        publish(TestArchive.event("old", "1990", "Ancien", "Texte.", "loi"));
        try (Snapshot held = engine.snapshot(Deadline.NONE)) {
            publish(TestArchive.event("new", "1991", "Nouveau", "Texte.", "loi"));
            assertThat(held.event("old")).isPresent();
            assertThat(held.event("new")).isEmpty();
            try (Snapshot current = engine.snapshot(Deadline.NONE)) {
                assertThat(current.event("new")).isPresent();
                assertThat(current.event("old")).isEmpty();
                assertThat(current.version()).isNotEqualTo(held.version());
            }
        }
    }

    @Test
    void the_same_events_in_any_order_answer_alike() throws IOException {
        List<Event> events = new RandomArchive(12).events(300);
        publish(events);
        List<Event> inOrder = Answers.events(engine);
        List<Result> answers = Answers.to(QUESTIONS, engine);
        assertThat(answers).allMatch(answer -> answer.total() > 0);
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(13));
        for (List<Event> again : List.of(events, shuffled)) {
            String before = version();
            publish(again);
            assertThat(version()).isNotEqualTo(before);
            assertThat(Answers.events(engine)).isEqualTo(inOrder);
            assertThat(Answers.to(QUESTIONS, engine)).isEqualTo(answers);
        }
    }

    private String version() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return snapshot.version();
        }
    }

    @Test
    void a_build_that_fails_publishes_nothing() throws IOException {
        publish(TestArchive.event("old", "1990", "Ancien", "Texte.", "loi"));
        assertThatThrownBy(() -> publisher.publish(ARCHIVE, List.of(), sink -> {
                    sink.accept(TestArchive.event("new", "1991", "Nouveau", "Texte.", "loi"));
                    throw new IOException("the archive ends here");
                }))
                .hasMessage("the archive ends here");
        engine.refresh();
        assertThat(ids(ask(""))).containsExactly("old");
    }
}
