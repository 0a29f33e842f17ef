package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Answers;
import fr.annales.engine.CompletionRequest;
import fr.annales.engine.Deadline;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.Publisher;
import fr.annales.engine.Snapshot;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever ends a build of many events by several threads: nothing is published, and neither file nor thread is left.
 */
@Isolated("no thread of any build may be left")
class ConcurrentIndexerTest {
    private static final int MANY = 2_000;

    @TempDir
    Path folder;

    private LabelledIndex index;

    @BeforeEach
    void publish() throws IOException {
        index = new LabelledIndex(folder);
        index.publish("old");
    }

    @AfterEach
    void no_thread_and_no_half_version_is_left() throws IOException {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("adding-"));
        try (Stream<Path> entries = Files.list(index.root())) {
            assertThat(entries.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private void build(Publisher.Events events) throws IOException {
        new LucenePublisher(folder).publish(TestArchive.ARCHIVE, List.of(), events);
    }

    private static Event event(String id) {
        return TestArchive.event(id, "1990", "Nouveau", "Un texte de quelques mots.", "loi");
    }

    /** Lucene takes no term of more than 32,766 bytes. */
    private static Event impossible() {
        return event("x".repeat(40_000));
    }

    private void assertServesTheOld() throws IOException {
        assertThat(index.labelAtStart()).isEqualTo("old");
    }

    @Test
    void all_events_are_there_at_the_end() throws IOException {
        build(sink -> {
            for (int i = 0; i < MANY; i++) sink.accept(event("e" + i));
        });
        try (LuceneEngine engine = new LuceneEngine(folder)) {
            engine.refresh();
            assertThat(Answers.events(engine)).hasSize(MANY);
        }
    }

    @Test
    void how_many_events_write_a_word_in_a_way_is_counted_over_all_batches() throws IOException {
        List<String> spelled = List.of("Étang", "étang", "ÉTANG, étang", "etang");
        build(sink -> {
            for (int i = 0; i < MANY; i++)
                sink.accept(TestArchive.event("e" + i, "1990", "Nouveau", spelled.get(i % spelled.size()), "loi"));
        });
        try (LuceneEngine engine = new LuceneEngine(folder)) {
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                // A capital counts only where an event never does without.
                Map<String, Integer> counts = Map.of("Étang", MANY / 4, "étang", MANY / 2);
                Token word = French.tokens("etang").getFirst();
                assertThat(snapshot.complete(new CompletionRequest(List.of(new FormPrefix(word, false, 1)), List.of()))
                                .forms()
                                .getFirst()
                                .forms())
                        .containsExactly(new IndexedForm("etang", MANY, counts));
            }
        }
    }

    @Test
    void an_event_that_cannot_be_added_fails_the_build_wherever_it_stands() throws IOException {
        for (int place : List.of(0, MANY / 2, MANY - 1)) {
            assertThatThrownBy(() -> build(sink -> {
                        for (int i = 0; i < MANY; i++) sink.accept(i == place ? impossible() : event("e" + i));
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("immense term");
            assertServesTheOld();
        }
    }

    @Test
    void a_failure_that_the_reader_passes_over_still_fails_the_build() throws IOException {
        assertThatThrownBy(() -> build(sink -> {
                    for (int i = 0; i < MANY; i++) {
                        try {
                            sink.accept(i == 0 ? impossible() : event("e" + i));
                        } catch (IllegalArgumentException passedOver) {
                            assertThat(passedOver).hasMessageContaining("immense term");
                        }
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertServesTheOld();
    }

    @Test
    void a_reader_that_fails_after_many_events_publishes_nothing() throws IOException {
        IOException unreadable = new IOException("the archive ends here");
        assertThatThrownBy(() -> build(sink -> {
                    for (int i = 0; i < MANY; i++) sink.accept(event("e" + i));
                    throw unreadable;
                }))
                .isSameAs(unreadable);
        assertServesTheOld();
    }

    @Test
    void an_error_of_the_machine_comes_out_as_it_is() throws IOException {
        OutOfMemoryError exhausted = new OutOfMemoryError("made up");
        assertThatThrownBy(() -> build(sink -> {
                    for (int i = 0; i < MANY; i++) sink.accept(event("e" + i));
                    throw exhausted;
                }))
                .isSameAs(exhausted);
        assertServesTheOld();
    }

    @Test
    void a_build_that_is_interrupted_at_any_event_publishes_nothing() throws IOException {
        for (int place : List.of(0, MANY / 2, MANY - 1)) {
            assertThatThrownBy(() -> build(sink -> {
                        for (int i = 0; i < MANY; i++) {
                            if (i == place) Thread.currentThread().interrupt();
                            sink.accept(event("e" + i));
                        }
                    }))
                    .isInstanceOfAny(IOException.class, RuntimeException.class);
            // Who throws for it may have cleared it, or not.
            boolean _ = Thread.interrupted();
            assertServesTheOld();
        }
    }
}
