package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Answer;
import fr.annales.engine.Attempt;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineReadException;
import fr.annales.engine.Filters;
import fr.annales.engine.PublishInProgressException;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a cluster answers, or what stands before it: ours is the right answer or none, and the next one is right.
 */
class LyingClusterTest {
    private static final String ALIAS = "stub-current";
    private static final String SEARCH = "POST /_msearch";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final StubCluster cluster = StubCluster.open();
    private final OpenSearchEngine engine = new OpenSearchEngine(cluster.address());
    private final OpenSearchPublisher publisher =
            new OpenSearchPublisher(cluster.address(), new IndexSettings(3, 1, TestArchive.SCORING));
    private String first = "";

    @BeforeEach
    void publishFirst() throws IOException {
        first = publish(2);
        engine.refresh();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        cluster.close();
    }

    private String publish(int events) throws IOException {
        return publisher.publish(TestArchive.ARCHIVE, List.of(), sink -> {
            for (int i = 0; i < events; i++)
                sink.accept(TestArchive.event("e" + i, "199" + i, "Titre " + i, "Texte.", "loi", "emploi"));
        });
    }

    private static Request all(int limit) {
        return new Request(
                List.of(new Attempt(Step.ALL, List.of(), 0)),
                List.of(),
                Filters.NONE,
                Sort.DATE,
                null,
                0,
                limit,
                Set.of("type"),
                TestArchive.SCORING);
    }

    private Answer answer(Duration time) {
        try (Snapshot snapshot = engine.snapshot(Deadline.in(time))) {
            return snapshot.search(all(10));
        }
    }

    private void assertAnswersOf(int events) {
        Answer answer = answer(LONG);
        assertThat(answer.total()).isEqualTo(events);
        assertThat(answer.hits()).hasSize(events);
        assertThat(answer.counts().concepts().get("type")).containsEntry("loi", events);
    }

    private static FalseAnswer replacing(String name, String part, String by) {
        return FalseAnswer.changing(name, told -> told.replace(part, by));
    }

    static List<FalseAnswer> partsOfAnAnswer() {
        List<FalseAnswer> lies = new ArrayList<>(FalseAnswer.anywhere());
        lies.add(FalseAnswer.error(429, "es_rejected_execution_exception"));
        lies.addAll(List.of(
                replacing("its time was over", "\"timed_out\":false", "\"timed_out\":true"),
                replacing("nothing about its time", "\"timed_out\":false,", ""),
                replacing("a shard failed", "\"failed\":0", "\"failed\":1"),
                replacing("a shard is silent", "\"successful\":3", "\"successful\":2"),
                replacing("no shard", "\"_shards\":", "\"shards\":"),
                replacing("a total that is not exact", "\"relation\":\"eq\"", "\"relation\":\"gte\""),
                replacing("a total in words", "\"value\":2", "\"value\":\"two\""),
                replacing("more than its hits", "\"value\":2", "\"value\":3"),
                replacing("fewer than its hits", "\"value\":2", "\"value\":1"),
                replacing("no hits", "\"hits\":[", "\"hit\":["),
                replacing("a hit without its event", "\"event\":", "\"none\":"),
                replacing("a hit without its place", "\"sort\":", "\"sorted\":"),
                replacing("a date that is none", "\"date\":\"1990\"", "\"date\":\"199O\""),
                replacing("a title that is none", "\"title\":\"Titre 0\"", "\"title\":{}"),
                replacing("values that are not exact", "upper_bound\":0", "upper_bound\":1"),
                replacing("values that are missing", "other_doc_count\":0", "other_doc_count\":7"),
                replacing("values that are not told", "\"buckets\":", "\"bucket\":"),
                replacing("a count in words", "\"doc_count\":2,\"key\"", "\"doc_count\":\"two\",\"key\""),
                replacing("nothing counted", "\"aggregations\":", "\"aggregation\":"),
                replacing("no answer to the search", "\"responses\":[", "\"responses\":[],\"others\":["),
                FalseAnswer.changing("two answers", told -> told.replaceFirst("(\"responses\":\\[)(.*)]", "$1$2,$2]")),
                FalseAnswer.changing(
                        "an error in the answer",
                        told -> told.replaceFirst(
                                "\"responses\":\\[.*]",
                                "\"responses\":[{\"error\":{\"type\":\"es_rejected_execution_exception\"},\"status\":429}]")),
                FalseAnswer.cancelled()));
        return lies;
    }

    @ParameterizedTest
    @MethodSource("partsOfAnAnswer")
    void what_is_no_whole_answer_is_none(FalseAnswer lie) {
        cluster.lieOnce(SEARCH, lie);
        assertThatThrownBy(() -> answer(LONG))
                .isInstanceOfAny(EngineReadException.class, DeadlineExceededException.class);
        assertThat(cluster.hasLied()).isTrue();
        assertAnswersOf(2);
        assertThat(cluster.asked()).noneMatch(asked -> asked.contains("elsewhere"));
    }

    static List<FalseAnswer> harmless() {
        return FalseAnswer.harmless();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_leaves_an_answer_whole_harms_nothing(FalseAnswer lie) {
        cluster.lieOnce(SEARCH, lie);
        assertAnswersOf(2);
        assertThat(cluster.hasLied()).isTrue();
    }

    private static final List<String> STEPS_OF_A_BUILD = List.of(
            "PUT /stub-notes$",
            "GET /_nodes/",
            "PUT /stub-notes/_create/lock",
            "GET /stub-notes/_doc/lock",
            "GET /_alias/",
            "GET /stub-[*]/_alias",
            "PUT /stub-.*-events$",
            "PUT /stub-.*-forms$",
            "POST /stub-.*-events/_bulk",
            "POST /stub-.*-forms/_bulk",
            "POST /stub-.*-events/_refresh",
            "POST /stub-.*-forms/_forcemerge",
            "GET /_tasks/",
            "PUT /stub-.*-events/_settings",
            "GET /_cluster/health/",
            "PUT /stub-.*-forms/_doc/version",
            "GET /stub-.*-forms/_doc/version",
            SEARCH,
            "POST /_aliases",
            "DELETE /stub-notes/_doc/lock");

    private static List<Arguments> each(List<String> steps, List<FalseAnswer> lies) {
        return steps.stream()
                .flatMap(step -> lies.stream().map(lie -> Arguments.of(step, lie)))
                .toList();
    }

    static List<Arguments> stepsOfABuild() {
        List<Arguments> all = new ArrayList<>(each(STEPS_OF_A_BUILD, FalseAnswer.ofEachKind()));
        FalseAnswer failed = replacing("a document was refused", "\"status\":201", "\"status\":400");
        FalseAnswer lost = FalseAnswer.changing(
                "a document is missing", told -> told.replaceFirst("\"items\":\\[\\{.*?}},?", "\"items\":["));
        all.addAll(each(List.of("-events/_bulk", "-forms/_bulk"), List.of(failed, lost)));
        all.addAll(each(
                List.of("GET /_tasks/"), List.of(replacing("a shard was not merged", "\"failed\":0", "\"failed\":1"))));
        FalseAnswer unsaid = replacing("not acknowledged", "true", "false");
        all.addAll(each(List.of("-events$", "-forms$", "_settings", "POST /_aliases"), List.of(unsaid)));
        all.addAll(each(
                List.of(SEARCH),
                List.of(
                        replacing("a document too few", "\"value\":3}", "\"value\":2}"),
                        replacing("a failed shard", "\"failed\":0", "\"failed\":1"),
                        FalseAnswer.changing(
                                "another sum", told -> told.replaceFirst("(\"sum\":\\{\"value\":)", "$11")))));
        return all;
    }

    /** It may be lost after it was done; then all the same the version is whole. */
    @ParameterizedTest
    @MethodSource("stepsOfABuild")
    void a_build_is_published_whole_or_leaves_nothing(String step, FalseAnswer lie) throws IOException {
        cluster.lieOnce(step, lie);
        String published = published(3);
        assertThat(cluster.hasLied()).isTrue();
        String serves = published == null ? first : published;
        assertThat(cluster.indices().named(ALIAS)).isEqualTo("stub-" + serves + "-events");
        engine.refresh();
        assertAnswersOf(published == null ? 2 : 3);
        List<String> whole =
                new ArrayList<>(List.of("stub-" + first + "-events", "stub-" + first + "-forms", "stub-notes"));
        if (published != null) whole.addAll(List.of("stub-" + published + "-events", "stub-" + published + "-forms"));
        assertThat(cluster.indices().names()).containsExactlyInAnyOrderElementsOf(whole);
    }

    /** The name of the new version, or null. */
    private @Nullable String published(int events) {
        try {
            return publish(events);
        } catch (IOException failed) {
            assertThat(failed).hasMessageNotContaining("null");
            return null;
        }
    }

    @Test
    void what_a_busy_cluster_refuses_is_sent_again() throws IOException {
        cluster.lieOnce("-events/_bulk", FalseAnswer.error(429, "es_rejected_execution_exception"));
        publish(3);
        cluster.lieOnce(
                "-events/_bulk", FalseAnswer.changing("one refused for now", told -> told.replaceFirst("201", "429")));
        publish(4);
        engine.refresh();
        assertAnswersOf(4);
    }

    static List<Arguments> stepsOfARefresh() {
        List<FalseAnswer> lies = new ArrayList<>(FalseAnswer.ofEachKind());
        lies.add(FalseAnswer.error(429, "es_rejected_execution_exception"));
        return each(List.of("GET /_alias/", "GET /_alias/[^?]*$", "-forms/_doc/version", SEARCH), lies);
    }

    @ParameterizedTest
    @MethodSource("stepsOfARefresh")
    void a_version_is_taken_up_whole_or_the_old_one_serves_on(String step, FalseAnswer lie) throws IOException {
        publish(3);
        cluster.lieOnce(step, lie);
        assertThatThrownBy(engine::refresh).isInstanceOf(IOException.class);
        assertThat(cluster.hasLied()).isTrue();
        assertAnswersOf(2);
        assertThat(engine.refresh()).isTrue();
        assertAnswersOf(3);
    }

    private static ClusterAdmin admin(ClusterClient client) {
        return new ClusterAdmin(client, ClusterAdmin.LOOKING);
    }

    @Test
    void two_builders_do_not_meet() throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            try (PublishLock _ = PublishLock.take(admin(client), "stub-notes")) {
                assertThatThrownBy(() -> publish(3)).isInstanceOf(PublishInProgressException.class);
            }
            assertThat(publish(3)).isNotEqualTo(first);
        }
    }

    @Test
    void what_a_builder_held_that_died_is_taken_over_and_it_learns_of_it() throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            PublishLock dead = PublishLock.take(admin(client), "stub-notes");
            Map<String, Object> past = Map.of(PublishLock.OWNER, "dead", PublishLock.UNTIL, 0);
            client.send("PUT", "/stub-notes/_doc/lock", Map.of(), past, Deadline.NONE);
            assertThat(publish(3)).isNotEqualTo(first);
            assertThatThrownBy(dead::renew).isInstanceOf(IOException.class);
        }
    }

    @Test
    void who_lost_what_it_held_leaves_it_to_the_other() throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            PublishLock lost = PublishLock.take(admin(client), "stub-notes");
            long until = System.currentTimeMillis() + 60_000;
            Map<String, Object> other = Map.of(PublishLock.OWNER, "other", PublishLock.UNTIL, until);
            client.send("PUT", "/stub-notes/_doc/lock", Map.of(), other, Deadline.NONE);
            assertThatThrownBy(lost::renew).isInstanceOf(PublishInProgressException.class);
            lost.close();
            assertThatThrownBy(() -> publish(3)).isInstanceOf(PublishInProgressException.class);
        }
    }

    /** Those of builders may be set to any time. */
    @Test
    void a_lock_is_held_by_the_clock_of_the_cluster() throws IOException {
        Instant then = Instant.parse("1999-01-01T00:00:00Z");
        cluster.indices().time(then);
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            PublishLock dead = PublishLock.take(admin(client), "stub-notes");
            cluster.indices().time(then.plusSeconds(290));
            assertThatThrownBy(() -> publish(3)).isInstanceOf(PublishInProgressException.class);
            cluster.indices().time(then.plusSeconds(310));
            assertThat(publish(3)).isNotEqualTo(first);
            assertThatThrownBy(dead::renew).isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_is_locked_until_next_year_by_a_clock_set_ahead_is_taken_over() throws IOException {
        try (ClusterClient client = new ClusterClient(cluster.address())) {
            long until = System.currentTimeMillis() + Duration.ofDays(365).toMillis();
            Map<String, Object> ahead = Map.of(PublishLock.OWNER, "dead", PublishLock.UNTIL, until);
            client.send("PUT", "/stub-notes/_doc/lock", Map.of(), ahead, Deadline.NONE);
            assertThat(publish(3)).isNotEqualTo(first);
        }
    }

    private static final List<String> LONG_ONES =
            IntStream.range(0, 14).mapToObj(i -> "e" + (10 + i)).toList();

    /** Together they are longer than an answer of the cluster may be. */
    private Snapshot longEvents() throws IOException {
        String text = ". ".repeat(1_500_000);
        publisher.publish(TestArchive.ARCHIVE, List.of(), sink -> {
            for (String id : LONG_ONES) sink.accept(TestArchive.event(id, "1990", "Titre", text, "loi"));
        });
        engine.refresh();
        return engine.snapshot(Deadline.NONE);
    }

    @Test
    void long_events_are_exported_some_at_a_time() throws IOException {
        try (Snapshot snapshot = longEvents()) {
            assertThat(snapshot.events(all(500))).extracting(Event::id).isEqualTo(LONG_ONES);
        }
    }

    @Test
    void long_hits_are_read_some_at_a_time() throws IOException {
        try (Snapshot snapshot = longEvents()) {
            Answer answer = snapshot.search(all(100));
            assertThat(answer.total()).isEqualTo(LONG_ONES.size());
            assertThat(answer.hits()).extracting(hit -> hit.event().id()).isEqualTo(LONG_ONES);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void long_changes_are_read_some_at_a_time(boolean withTexts) throws IOException {
        try (Snapshot snapshot = longEvents()) {
            Changes changes = snapshot.changes(
                    new ChangeRequest(all(0), ChangeOrder.DATESTAMP, null, null, null, 101, withTexts));
            assertThat(changes.events()).extracting(each -> each.event().id()).isEqualTo(LONG_ONES);
            assertThat(changes.events()).allMatch(each -> each.event().text().isEmpty() != withTexts);
        }
    }
}
