package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.Ledger;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Snapshot;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happens to a cluster while it is served from: parts are lost, indices deleted, its disk is full, nothing moves.
 */
class ClusterUpkeepTest {
    private static final String ALIAS = "stub-current";
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final StubCluster cluster = StubCluster.open();
    private final StubIndices indices = cluster.indices();
    private final OpenSearchEngine engine = new OpenSearchEngine(cluster.address());
    private final OpenSearchPublisher publisher =
            new OpenSearchPublisher(cluster.address(), new IndexSettings(3, 1, TestArchive.SCORING));
    private String first = "";

    @BeforeEach
    void publishFirst() throws IOException {
        first = publish(Ledger.NONE);
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        cluster.close();
    }

    private String publish(Ledger ledger) throws IOException {
        return publisher.publish(
                TestArchive.ARCHIVE,
                List::of,
                sink -> {
                    for (int i = 0; i < 3; i++)
                        sink.accept(TestArchive.event("e" + i, "199" + i, "Titre " + i, "Texte.", "loi", "emploi"));
                },
                ledger);
    }

    private static String events(String version) {
        return "stub-" + version + "-events";
    }

    /** So a repair in the cluster needs no restart here. */
    @Test
    void a_damaged_version_that_was_restored_under_its_name_is_verified_again_and_then_serves() throws IOException {
        try (OpenSearchEngine eager = new OpenSearchEngine(cluster.address(), Duration.ZERO, Duration.ofHours(1))) {
            indices.damage(events(first));
            assertThat(eager.refresh()).isTrue();
            assertThatThrownBy(eager::verify).isInstanceOf(ClusterException.class);
            for (int looks = 0; looks < 2; looks++) {
                assertThatThrownBy(eager::refresh).hasMessageContaining("endommagée");
                assertThatThrownBy(() -> eager.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
            }
            indices.restore(events(first));
            assertThat(eager.refresh()).isTrue();
            try (Snapshot snapshot = eager.snapshot(Deadline.NONE)) {
                assertThat(snapshot.version()).isEqualTo(first);
            }
            assertThat(eager.refresh()).isFalse();
        }
    }

    @Test
    void what_serves_goes_on_while_the_cluster_elects_a_manager() throws IOException {
        serveFirst();
        indices.withoutManager(true);
        for (int looks = 0; looks < 2; looks++) assertThat(engine.refresh()).isFalse();
        assertServes(first);
        indices.health("red");
        assertThatThrownBy(engine::refresh).isInstanceOf(EngineUnreachableException.class);
        indices.health("green");
        indices.forget(ALIAS);
        assertThatThrownBy(engine::refresh).isInstanceOf(EngineUnreachableException.class);
        assertServes(first);
    }

    /** Of what others publish in the rest of the cluster such a node never hears, and says that all is well. */
    @Test
    void a_node_that_has_no_manager_for_good_is_silence() throws IOException {
        try (OpenSearchEngine impatient = new OpenSearchEngine(cluster.address(), Duration.ofHours(1), Duration.ZERO)) {
            assertThat(impatient.refresh()).isTrue();
            indices.withoutManager(true);
            assertThat(impatient.refresh()).isFalse();
            for (int looks = 0; looks < 2; looks++)
                assertThatThrownBy(impatient::refresh)
                        .isInstanceOf(EngineUnreachableException.class)
                        .hasMessageContaining("gestionnaire");
            indices.withoutManager(false);
            assertThat(impatient.refresh()).isFalse();
            indices.withoutManager(true);
            assertThat(impatient.refresh()).isFalse();
        }
    }

    private void serveFirst() throws IOException {
        assertThat(engine.refresh()).isTrue();
        engine.verify();
    }

    private void assertServes(String version) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.version()).isEqualTo(version);
        }
    }

    private void assertServesNothing() {
        assertThatThrownBy(() -> engine.snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
    }

    @Test
    void a_first_version_that_is_damaged_is_not_taken_up_again() throws IOException {
        indices.damage(events(first));
        assertThat(engine.refresh()).isTrue();
        assertThatThrownBy(engine::verify).isInstanceOf(ClusterException.class).hasMessageContaining("endommagée");
        for (int looks = 0; looks < 3; looks++) {
            assertThatThrownBy(engine::refresh).isInstanceOf(ClusterException.class);
            assertServesNothing();
        }
        String sound = publish(Ledger.NONE);
        assertThat(engine.refresh()).isTrue();
        assertServes(sound);
    }

    @Test
    void a_later_version_that_is_damaged_is_refused_without_being_read_again() throws IOException {
        serveFirst();
        indices.damage(events(publish(Ledger.NONE)));
        assertThatThrownBy(engine::refresh).isInstanceOf(ClusterException.class);
        long searches = searches();
        assertThatThrownBy(engine::refresh).isInstanceOf(ClusterException.class);
        assertThat(searches()).isEqualTo(searches);
        assertServes(first);
    }

    private long searches() {
        return cluster.asked().stream()
                .filter(asked -> asked.startsWith("POST /_msearch"))
                .count();
    }

    @Test
    void parts_that_were_away_are_verified_once_they_are_back() throws IOException {
        serveFirst();
        assertThat(engine.refresh()).isFalse();
        long searches = searches();
        indices.health("red");
        assertThatThrownBy(engine::refresh).isInstanceOf(EngineUnreachableException.class);
        assertServes(first);
        indices.health("yellow");
        assertThat(engine.refresh()).isFalse();
        assertThat(searches()).isEqualTo(searches + 1);
        assertThat(engine.refresh()).isFalse();
        assertThat(searches()).isEqualTo(searches + 1);
    }

    @Test
    void parts_that_come_back_empty_are_withdrawn() throws IOException {
        serveFirst();
        indices.health("red");
        assertThatThrownBy(engine::refresh).isInstanceOf(EngineUnreachableException.class);
        indices.health("green");
        indices.damage(events(first));
        for (int looks = 0; looks < 2; looks++) {
            assertThatThrownBy(engine::refresh).isInstanceOf(ClusterException.class);
            assertServesNothing();
        }
    }

    @Test
    void an_alias_that_is_deleted_is_told_and_what_it_named_serves_on() throws IOException {
        serveFirst();
        indices.forget(ALIAS);
        for (int looks = 0; looks < 2; looks++)
            assertThatThrownBy(engine::refresh)
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("alias");
        assertServes(first);
    }

    @Test
    void an_index_that_is_deleted_is_told_and_serves_no_longer() throws IOException {
        serveFirst();
        indices.delete(events(first));
        indices.delete("stub-" + first + "-forms");
        assertThatThrownBy(engine::refresh).isInstanceOf(ClusterException.class).hasMessageContaining("n’est plus");
        assertServesNothing();
        String next = publish(Ledger.NONE);
        assertThat(engine.refresh()).isTrue();
        assertServes(next);
    }

    @Test
    void an_index_of_which_a_half_is_deleted_cannot_be_asked() throws IOException {
        serveFirst();
        indices.delete("stub-" + first + "-forms");
        assertThatThrownBy(engine::refresh).isInstanceOf(EngineUnreachableException.class);
    }

    private void note(String version, Instant since) throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            new ClusterAdmin(client, ClusterAdmin.LOOKING)
                    .told("PUT", "/stub-notes/_doc/" + version, Map.of("since", since.toEpochMilli()));
        }
    }

    /** The lock is a document, and a note too: both are refused then, but not that indices are deleted. */
    @Test
    void a_cluster_that_is_full_gets_room_again_from_what_was_superseded_long_ago() throws IOException {
        List<String> old = List.of(first, publish(Ledger.NONE));
        String late = publish(Ledger.NONE);
        String current = publish(Ledger.NONE);
        for (String version : old) note(version, TIME);
        indices.full(true);
        assertThatThrownBy(() -> publish(Ledger.NONE)).isInstanceOf(IOException.class);
        assertThat(indices.names())
                .doesNotContainAnyElementsOf(
                        old.stream().map(ClusterUpkeepTest::events).toList())
                .contains(events(late), events(current));
        indices.full(false);
        assertThat(engine.refresh()).isTrue();
        assertServes(current);
        String next = publish(Ledger.NONE);
        assertThat(engine.refresh()).isTrue();
        assertServes(next);
    }

    /** By the clock of the cluster, and whatever it was set to before. */
    @Test
    void what_was_superseded_goes_two_hours_later_whatever_the_clocks_say() throws IOException {
        Instant start = Instant.parse("1999-01-01T00:00:00Z");
        indices.time(start);
        publish(Ledger.NONE);
        note(first, start.plus(Duration.ofDays(365)));
        publish(Ledger.NONE);
        indices.time(start.plus(Duration.ofMinutes(119)));
        publish(Ledger.NONE);
        assertThat(indices.names()).contains(events(first));
        indices.time(start.plus(Duration.ofMinutes(121)));
        publish(Ledger.NONE);
        assertThat(indices.names()).doesNotContain(events(first));
    }

    static List<FalseAnswer> refusals() {
        return List.of(
                FalseAnswer.error(429, "es_rejected_execution_exception"),
                FalseAnswer.error(503, "cluster_block_exception"),
                FalseAnswer.error(500, "null_pointer_exception"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_old_version_that_cannot_be_deleted_keeps_no_other_and_no_build(FalseAnswer refusal) throws IOException {
        String second = publish(Ledger.NONE);
        String current = publish(Ledger.NONE);
        for (String version : List.of(first, second)) note(version, TIME);
        indices.full(true);
        cluster.lieOnce("DELETE /stub-" + first, refusal);
        assertThatThrownBy(() -> publish(Ledger.NONE))
                .isInstanceOf(IOException.class)
                .satisfies(ClusterUpkeepTest::tellsThatMoreStays);
        assertThat(cluster.hasLied()).isTrue();
        assertThat(indices.names()).contains(events(first), events(current)).doesNotContain(events(second));
        indices.full(false);
        cluster.lieOnce("DELETE /stub-" + first, refusal);
        assertThat(publish(Ledger.NONE)).isNotEqualTo(current);
        assertThat(cluster.hasLied()).isTrue();
    }

    private static void tellsThatMoreStays(Throwable failure) {
        assertThat(failure.getSuppressed()).singleElement().asString().contains("DELETE /stub-");
    }

    /** Beside the failure of the build, since somebody may have to do it by hand. */
    @ParameterizedTest
    @MethodSource("refusals")
    void what_a_failed_build_could_not_delete_is_told(FalseAnswer refusal) throws IOException {
        cluster.lieOnce(
                "-events/_bulk",
                FalseAnswer.error(400, "illegal_argument_exception").then(cluster, "DELETE /stub-[^n]", refusal));
        assertThatThrownBy(() -> publish(Ledger.NONE))
                .isInstanceOf(ClusterException.class)
                .satisfies(ClusterUpkeepTest::tellsThatMoreStays);
        assertThat(cluster.hasLied()).isTrue();
    }

    /** It stood still, and so has lost its lock without knowing. */
    @Test
    void who_publishes_after_another_did_changes_nothing() throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            Versions late = new Versions(new ClusterAdmin(client, ClusterAdmin.LOOKING), "stub");
            String next = publish(Ledger.NONE);
            for (String former : Arrays.asList(first, null)) {
                assertThatThrownBy(() -> late.publish("000001-12345678", former))
                        .isInstanceOf(ClusterException.class);
                assertThat(indices.named(ALIAS)).isEqualTo(events(next));
            }
        }
    }

    private interface Task {
        void run(LongTask task) throws IOException;
    }

    private void await(Duration patience, Duration queue, Task awaited) throws IOException {
        await(patience, queue, Duration.ofHours(1), awaited);
    }

    private void await(Duration patience, Duration queue, Duration longest, Task awaited) throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            ClusterAdmin admin = new ClusterAdmin(client, ClusterAdmin.LOOKING);
            try (PublishLock lock = PublishLock.take(admin, "stub-notes")) {
                awaited.run(new LongTask(admin, lock, patience, queue, longest));
            }
        }
    }

    private List<Task> tasks() {
        return List.of(task -> task.merge(events(first)), task -> task.awaitGreen(events(first)));
    }

    @Test
    void what_waits_behind_the_work_of_others_is_given_longer() throws IOException {
        for (Task task : tasks()) {
            indices.queue(4);
            await(Duration.ofMillis(1), Duration.ofHours(1), task);
        }
    }

    @Test
    void what_waits_behind_the_work_of_others_for_too_long_is_given_up() {
        for (Task task : tasks()) {
            indices.queue(1000);
            assertThatThrownBy(() -> await(Duration.ofHours(1), Duration.ofMillis(1), task))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("n’avance plus");
        }
    }

    /** On a cluster that many share others begin and end all the while. */
    @Test
    void the_moves_of_others_do_not_prolong_what_waits() {
        List<List<Duration>> patient = List.of(
                List.of(Duration.ofHours(1), Duration.ofMillis(1)), List.of(Duration.ofMillis(1), Duration.ofHours(1)));
        for (List<Duration> patience : patient) {
            indices.queueBehindFitful(8);
            assertThatThrownBy(() ->
                            await(patience.getFirst(), patience.getLast(), task -> task.awaitGreen(events(first))))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("n’avance plus");
        }
    }

    @Test
    void what_moves_without_end_is_given_up() {
        for (Task task : tasks()) {
            indices.queue(8);
            assertThatThrownBy(() -> await(Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(1), task))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("n’est pas finie");
        }
    }

    @Test
    void what_does_not_move_any_more_is_given_up_and_bars_nobody() throws IOException {
        indices.health("yellow");
        assertThatThrownBy(
                        () -> await(Duration.ofMillis(1), Duration.ofHours(1), task -> task.awaitGreen(events(first))))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("n’avance plus")
                .hasMessageContaining("yellow");
        indices.health("green");
        assertThat(publish(Ledger.NONE)).isNotEqualTo(first);
    }

    /** Together they are longer than an answer of a cluster is waited for. */
    @Test
    void what_went_is_told_however_much_it_is() throws IOException {
        List<Tombstone> removed = IntStream.range(0, 2 * TombstoneDocuments.IN_ONE + 1)
                .mapToObj(i -> new Tombstone("gone-" + i, "Titre ".repeat(30), null, Map.of(), TIME.plusSeconds(i)))
                .toList();
        publish(new ToldLedger(TIME, removed));
        assertThat(engine.refresh()).isTrue();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(snapshot.removed()).isEqualTo(removed);
        }
    }

    @Test
    void a_build_that_fails_leaves_nothing_of_itself_in_the_ledger() {
        ToldLedger ledger = new ToldLedger(TIME, List.of());
        cluster.lieOnce("POST /_aliases", FalseAnswer.error(403, "security_exception"));
        assertThatThrownBy(() -> publish(ledger)).isInstanceOf(ClusterException.class);
        assertThat(ledger.asked()).endsWith("abandon", "close");
    }
}
