package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Why events answer. */
class ReasonsTest {
    private static final int WORDS = 20;
    private static final int EVENTS = 5;

    /** A hundred hits of long texts and a question of a hundred words would be seconds of work. */
    @Test
    void the_deadline_is_looked_at_for_each_word_of_each_hit() throws IOException {
        String text = IntStream.range(0, WORDS)
                .mapToObj(i -> "mot" + (char) ('a' + i))
                .collect(Collectors.joining(" "));
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
                for (int i = 0; i < EVENTS; i++) sink.accept(TestArchive.event("e" + i, "1987", "Titre", text, "loi"));
            });
            engine.refresh();
            Question question = new Question(text, Filters.NONE, Sort.RELEVANCE, 1, 100, Set.of());
            assertThat(looks(question.explained(), engine) - looks(question, engine))
                    .isGreaterThanOrEqualTo(WORDS * EVENTS);
        }
    }

    private static int looks(Question question, FakeEngine engine) {
        AtomicInteger looks = new AtomicInteger();
        Deadline deadline = () -> {
            looks.incrementAndGet();
            return Long.MAX_VALUE;
        };
        try (Snapshot snapshot = engine.snapshot(deadline)) {
            Result result = new Searches().on(snapshot).search(question);
            assertThat(result.hits()).hasSize(EVENTS);
        }
        return looks.get();
    }
}
