package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Attempt;
import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineReadException;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a cluster that is silent nobody says that the question took too long, and of one that says so, nothing else. */
class LateAnswersTest {
    private static final String SEARCH = "POST /_msearch";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LATE = SHORT.plusMillis(100);

    private final StubCluster cluster = StubCluster.open();

    @BeforeEach
    void publish() throws IOException {
        cluster.publish();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    private long total(int nodes, Duration time) throws IOException {
        ClusterAddress one = cluster.address();
        ClusterAddress all =
                new ClusterAddress(Collections.nCopies(nodes, one.nodes().getFirst()), one.prefix(), null, null);
        try (OpenSearchEngine engine = new OpenSearchEngine(all)) {
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.in(time))) {
                return snapshot.totals(List.of(ALL)).getFirst();
            }
        }
    }

    private static final Request ALL = new Request(
            List.of(new Attempt(Step.ALL, List.of(), 0)),
            List.of(),
            Filters.NONE,
            Sort.DATE,
            null,
            0,
            0,
            Set.of(),
            TestArchive.SCORING);

    static List<FalseAnswer> endless() {
        return FalseAnswer.endless();
    }

    @ParameterizedTest
    @MethodSource("endless")
    void what_does_not_end_is_given_up(FalseAnswer lie) throws IOException {
        cluster.lieOnce(SEARCH, lie);
        assertThatThrownBy(() -> total(1, SHORT)).isInstanceOf(EngineReadException.class);
        assertThat(total(1, LONG)).isEqualTo(2);
    }

    static List<FalseAnswer> late() {
        return List.of(FalseAnswer.none().after(LATE), FalseAnswer.cancelled().after(LATE));
    }

    @ParameterizedTest
    @MethodSource("late")
    void what_is_answered_after_its_deadline_took_too_long(FalseAnswer lie) throws IOException {
        cluster.lieOnce(SEARCH, lie);
        assertThatThrownBy(() -> total(1, SHORT)).isInstanceOf(DeadlineExceededException.class);
        assertThat(total(1, LONG)).isEqualTo(2);
    }

    static List<FalseAnswer> cancelled() {
        return FalseAnswer.cancelledOfEachKind();
    }

    /** The node may have waited for another, which is silent, where the next one need not. */
    @ParameterizedTest
    @MethodSource("cancelled")
    void what_one_node_gives_up_the_next_is_asked(FalseAnswer cancelled) throws IOException {
        cluster.lieOnce(SEARCH, cancelled);
        assertThat(total(2, LONG)).isEqualTo(2);
        assertThat(cluster.hasLied()).isTrue();
    }

    @Test
    void what_is_given_up_shortly_before_the_deadline_is_not_asked_again() {
        cluster.lieOnce(SEARCH, FalseAnswer.cancelled());
        assertThatThrownBy(() -> total(2, SHORT)).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void what_every_node_gives_up_took_too_long() {
        cluster.lieOnce(SEARCH, FalseAnswer.cancelled().then(cluster, SEARCH, FalseAnswer.cancelled()));
        assertThatThrownBy(() -> total(2, LONG)).isInstanceOf(DeadlineExceededException.class);
        assertThat(cluster.hasLied()).isTrue();
    }
}
