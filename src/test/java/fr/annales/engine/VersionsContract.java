package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version is published in one step and held as long as it is used. */
public abstract class VersionsContract extends EngineContract {
    private static final int ASKING = 8;
    private static final int ASKED_A_SWAP = 2 * ASKING;
    private static final List<String> QUESTIONS =
            List.of("", "mot1", "mot1 mot2 formation", "\"mot1 mot2\"", "formatoin", "titre -mot3", "lois");

    protected VersionsContract(Maker maker) {
        super(maker);
    }

    /** How often versions are swapped: fewer times where each takes long. */
    protected int swaps() {
        return 30;
    }

    @Test
    void an_engine_without_a_version_says_so() {
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
    }

    @Test
    void an_empty_archive_answers_with_nothing() throws IOException {
        publish();
        Result result = ask("chômage");
        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
        assertThat(suggest("ch", Filters.NONE)).isEmpty();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(new Searches().on(snapshot).summary().events()).isZero();
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

    @ParameterizedTest
    @MethodSource("failures")
    void a_build_that_fails_publishes_nothing(Exception failure) throws IOException {
        publish(TestArchive.event("old", "1990", "Ancien", "Texte.", "loi"));
        assertThatThrownBy(() -> publisher.publish(ARCHIVE, List.of(), sink -> {
                    sink.accept(TestArchive.event("new", "1991", "Nouveau", "Texte.", "loi"));
                    if (failure instanceof IOException unreadable) throw unreadable;
                    throw (RuntimeException) failure;
                }))
                .isSameAs(failure);
        assertThat(engine.refresh()).isFalse();
        assertThat(ids(ask(""))).containsExactly("old");
    }

    static List<Exception> failures() {
        return List.of(new IOException("the archive ends here"), new IllegalStateException("a mistake of ours"));
    }

    @Test
    void what_is_published_serves_when_the_engine_takes_it_up_and_is_taken_up_once() throws IOException {
        assertThat(engine.refresh()).isFalse();
        String first = publishNumbered(1);
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
        assertThat(engine.refresh()).isTrue();
        assertThat(engine.refresh()).isFalse();
        String skipped = publishNumbered(2);
        String last = publishNumbered(3);
        assertThat(ask("").version()).isEqualTo(first);
        assertThat(engine.refresh()).isTrue();
        assertThat(engine.refresh()).isFalse();
        assertThat(ask("").version()).isEqualTo(last).isNotIn(first, skipped);
    }

    @Test
    void a_sound_version_serves_on_when_it_has_been_verified() throws IOException {
        engine.verify();
        publish(TestArchive.full());
        Result before = ask("titre");
        engine.verify();
        assertThat(ask("titre")).isEqualTo(before);
        assertThat(engine.refresh()).isFalse();
    }

    @Test
    void a_version_tells_what_it_was_built_from() throws IOException {
        List<DataFile> files = List.of(
                new DataFile("été.csv", 12, Instant.parse("2026-01-02T03:04:05.678Z"), "abc"),
                new DataFile("events.jsonl", 0, Instant.EPOCH, "def"));
        publisher.publish(ARCHIVE, files, _ -> {});
        engine.refresh();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.files()).isEqualTo(files);
            assertThat(snapshot.span()).isEmpty();
        }
    }

    @Test
    void a_snapshot_that_is_closed_twice_takes_nothing_from_another() throws IOException {
        publish(TestArchive.full());
        Snapshot closed = engine.snapshot(Deadline.NONE);
        try (Snapshot held = engine.snapshot(Deadline.NONE)) {
            engine.close();
            closed.close();
            closed.close();
            assertThat(held.event("full")).contains(TestArchive.full());
        }
    }

    @Test
    void a_closed_engine_serves_nothing_but_what_is_held() throws IOException {
        publish(TestArchive.full());
        try (Snapshot held = engine.snapshot(Deadline.NONE)) {
            engine.close();
            assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
            assertThat(held.event("full")).contains(TestArchive.full());
        }
        assertThat(engine.refresh()).isFalse();
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
    }

    @Test
    void each_answer_is_wholly_of_one_version_though_versions_are_swapped_meanwhile() throws Exception {
        publishNumbered(1);
        engine.refresh();
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKING)) {
            for (int number = 2; number <= swaps() + 1; number++) {
                publishNumbered(number);
                for (int i = 0; i < ASKED_A_SWAP; i++) asked.add(threads.submit(this::assertAnswersFromOneVersion));
                assertThat(engine.refresh()).isTrue();
            }
        }
        for (Future<?> answered : asked) answered.get();
    }

    /** A version that tells its number in all its parts: that many events, of titles that name it. */
    private String publishNumbered(int number) throws IOException {
        return publisher.publish(numbered(number), List.of(), sink -> {
            for (int i = 0; i < number; i++)
                sink.accept(TestArchive.event("e" + i, "1990", "Version " + number, "Texte.", "loi"));
        });
    }

    private static Archive numbered(int number) {
        return Archive.titled("Version " + number).withVocabularies(ARCHIVE.vocabularies());
    }

    private void assertAnswersFromOneVersion() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertIsOfOneVersion(snapshot);
        }
    }

    private static void assertIsOfOneVersion(Snapshot snapshot) {
        Result result = new Searches().on(snapshot).search(question("version", Filters.NONE));
        int number = Math.toIntExact(result.total());
        assertThat(result.archive()).isEqualTo(numbered(number));
        assertThat(result.hits())
                .hasSize(number)
                .allSatisfy(hit -> assertThat(hit.event().title())
                        .isEqualTo(result.archive().title()));
        assertThat(facet(Facet.TYPE.id(), result).values())
                .extracting(FacetResult.Value::count)
                .containsExactly(number);
        assertThat(snapshot.version()).isEqualTo(result.version());
        assertThat(snapshot.event("e" + (number - 1))).isPresent();
        assertThat(snapshot.event("e" + number)).isEmpty();
    }
}
