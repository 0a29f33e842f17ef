package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer comes whole or not at all, and never leaves the engine the worse for it. */
public abstract class DeadlineContract extends EngineContract {
    private static final Filters FILTERS =
            new Filters(Map.of(Facet.TYPE.id(), Set.of("loi", "creation")), TimeFilter.decade(1980), false);

    protected DeadlineContract(Maker maker) {
        super(maker);
    }

    /** More than any answer takes. */
    private static final long LEFT_NANOS = 60_000_000_000L;

    /** A deadline that passes when it has been looked at so many times. */
    private static final class Looks implements Deadline {
        private int left;

        private Looks(int left) {
            this.left = left;
        }

        @Override
        public long remaining() {
            return left-- <= 0 ? 0 : LEFT_NANOS;
        }

        private boolean wasReached() {
            return left < 0;
        }
    }

    /** All that can be asked of a snapshot and needs a search. */
    static List<Named<Function<Snapshot, Object>>> questions() {
        List<Named<Function<Snapshot, Object>>> questions = new ArrayList<>();
        for (String text :
                List.of("", "formation titre -congrès", "formation mot1 zzz", "format", "fromation", "\"mot1 mot2\""))
            questions.add(named(
                    "search for “" + text + "”",
                    snapshot -> new Searches().on(snapshot).search(question(text, FILTERS))));
        questions.add(named(
                "explained search",
                snapshot -> new Searches()
                        .on(snapshot)
                        .search(question("formation titre mot1", FILTERS).explained())));
        for (String typed : List.of("form", "19", "lo", "titre 1", "formatoin"))
            questions.add(named(
                    "suggestions for “" + typed + "”",
                    snapshot -> new Suggesters().suggestions(new Searches().on(snapshot), typed, FILTERS, 20)));
        questions.add(named("summary", snapshot -> new Searches().on(snapshot).summary()));
        questions.add(named("ids", snapshot -> snapshot.ids(null, 10)));
        for (String typed : List.of("mo", "zz")) {
            Token word = French.tokens(typed).getFirst();
            FormPrefix prefix = new FormPrefix(word, typed.equals("zz"), 10);
            questions.add(named(
                    "forms of “" + typed + "”",
                    snapshot -> snapshot.complete(new CompletionRequest(List.of(prefix), List.of()))));
            questions.add(named("near “" + typed + "”", snapshot -> snapshot.near(List.of(new NearWord(word, 2, 8)))));
        }
        for (String id : List.of("full", "former-id", "unknown"))
            questions.add(named("event “" + id + "”", snapshot -> snapshot.event(id)));
        questions.add(named("neighbours", snapshot -> snapshot.neighbours(TestArchive.full())));
        return questions;
    }

    private void publishSome(int count) throws IOException {
        List<Event> events = new ArrayList<>(new RandomArchive(3).events(count));
        events.add(TestArchive.full());
        publish(events);
    }

    private Object answer(Function<Snapshot, Object> question, Deadline deadline) {
        try (Snapshot snapshot = engine.snapshot(deadline)) {
            return question.apply(snapshot);
        }
    }

    private Optional<Object> answerInTime(Function<Snapshot, Object> question, Deadline deadline) {
        try {
            return Optional.of(answer(question, deadline));
        } catch (DeadlineExceededException late) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void after_its_deadline_no_question_is_answered(Function<Snapshot, Object> question) throws IOException {
        publishSome(12);
        assertThatThrownBy(() -> answer(question, () -> 0)).isInstanceOf(DeadlineExceededException.class);
        publish();
        assertThatThrownBy(() -> answer(question, () -> 0)).isInstanceOf(DeadlineExceededException.class);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whenever_its_deadline_passes_an_answer_is_whole_or_none(Function<Snapshot, Object> question)
            throws IOException {
        publishSome(12);
        assertWholeOrNone(question, looks -> looks + 1);
    }

    /** More events than the engine passes between two looks at the deadline. */
    protected int many() {
        return 5_000;
    }

    @Test
    void an_answer_from_many_events_is_whole_or_none() throws IOException {
        publishSome(many());
        for (Named<Function<Snapshot, Object>> question : questions())
            assertWholeOrNone(question.getPayload(), looks -> 2 * looks + 1);
    }

    /**
     * Tries deadlines that pass later and later, until one is never reached; all the while whoever can wait is
     * answered.
     */
    private void assertWholeOrNone(Function<Snapshot, Object> question, IntUnaryOperator later) {
        Object whole = answer(question, Deadline.NONE);
        Looks deadline;
        int looks = 0;
        do {
            deadline = new Looks(looks);
            Optional<Object> answer = answerInTime(question, deadline);
            assertThat(answer.orElse(whole)).as("after %d looks", looks).isEqualTo(whole);
            assertThat(answer.isPresent() || deadline.wasReached()).isTrue();
            looks = later.applyAsInt(looks);
        } while (deadline.wasReached());
        assertThat(answer(question, Deadline.NONE)).isEqualTo(whole);
    }
}
