package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Answer;
import fr.annales.engine.Attempt;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many searches a question takes, in how many round trips. */
class AttemptRoundsTest {
    private static final String SEARCH = "POST /_msearch";
    private static final Filters FILTERS = Filters.NONE.with("type", "loi");
    private static final Attempt FIRST = new Attempt(Step.ALL, List.of(), 0);
    private static final Attempt SECOND = new Attempt(Step.FORGIVEN, List.of(), 0);

    /** The first search of a round trip finds nothing. */
    private static final FalseAnswer NOTHING = FalseAnswer.changing(
            "nothing found",
            told -> told.replaceFirst(
                    "\"hits\":\\[.*?],\"total\":\\{\"relation\":\"eq\",\"value\":2}",
                    "\"hits\":[],\"total\":{\"relation\":\"eq\",\"value\":0}"));

    private final StubCluster cluster = StubCluster.open();
    private final OpenSearchEngine engine = new OpenSearchEngine(cluster.address());

    @BeforeEach
    void publish() throws IOException {
        cluster.publish();
        engine.refresh();
        cluster.takeSearches();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        cluster.close();
    }

    private static Request request(Filters filters, Attempt... attempts) {
        return new Request(
                List.of(attempts), List.of(), filters, Sort.DATE, null, 0, 10, Set.of(), TestArchive.SCORING);
    }

    private Answer answer(Request request) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return snapshot.search(request);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 2", "true, 1", "true, 2"})
    void a_question_that_finds_something_takes_one_search(boolean isFiltered, int attempts) {
        Filters filters = isFiltered ? FILTERS : Filters.NONE;
        Answer answer = answer(attempts == 1 ? request(filters, FIRST) : request(filters, FIRST, SECOND));
        assertThat(answer.total()).isEqualTo(2);
        assertThat(cluster.takeSearches()).containsExactly(1);
    }

    /** The first attempt has none among what is filtered, but some outside, so that it answers. */
    @Test
    void whether_there_is_any_outside_the_filters_is_asked_when_nothing_is_found() {
        cluster.lieOnce(SEARCH, NOTHING);
        Answer answer = answer(request(FILTERS, FIRST, SECOND));
        assertThat(answer.attempt()).isEqualTo(FIRST);
        assertThat(answer.total()).isZero();
        assertThat(cluster.takeSearches()).containsExactly(1, 2);
    }

    @Test
    void where_there_is_none_outside_the_filters_either_the_next_attempt_answers() {
        cluster.lieOnce(SEARCH, NOTHING.then(cluster, SEARCH, NOTHING));
        Answer answer = answer(request(FILTERS, FIRST, SECOND));
        assertThat(answer.attempt()).isEqualTo(SECOND);
        assertThat(answer.total()).isEqualTo(2);
        assertThat(cluster.takeSearches()).containsExactly(1, 2);
    }

    @Test
    void the_last_attempt_answers_whether_there_is_any_outside_the_filters_or_not() {
        cluster.lieOnce(SEARCH, NOTHING);
        assertThat(answer(request(FILTERS, FIRST)).total()).isZero();
        assertThat(cluster.takeSearches()).containsExactly(1);
    }

    @Test
    void of_several_questions_all_is_asked_at_once() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Request request = request(FILTERS, FIRST, SECOND);
            assertThat(snapshot.totals(List.of(request, request))).containsExactly(2L, 2L);
        }
        assertThat(cluster.takeSearches()).containsExactly(4);
    }

    @Test
    void what_changed_is_found_by_one_search() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Request among = request(FILTERS, FIRST, SECOND);
            ChangeRequest request = new ChangeRequest(among, ChangeOrder.DATESTAMP, null, null, null, 10, true);
            assertThat(snapshot.changes(request).total()).isEqualTo(2);
        }
        assertThat(cluster.takeSearches()).containsExactly(1);
    }
}
