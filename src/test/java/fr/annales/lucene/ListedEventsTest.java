package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.ScoredEvent;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.search.Searches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long list is read part by part: its words are looked for once, and its parts are of one question. */
class ListedEventsTest {
    private static final List<Event> EVENTS = IntStream.range(0, 60)
            .mapToObj(i -> TestArchive.event(
                    "e" + (10 + i),
                    Integer.toString(1900 + i),
                    "Titre",
                    i % 2 == 0 ? "Une loi, la paix." : "La loi.",
                    "loi"))
            .toList();

    private final AtomicInteger looks = new AtomicInteger();

    @TempDir
    Path folder;

    private LuceneEngine engine;

    @BeforeEach
    void publish() throws IOException {
        new LucenePublisher(folder.resolve("index")).publish(TestArchive.ARCHIVE, TestArchive.files(EVENTS), sink -> {
            for (Event event : EVENTS) sink.accept(event);
        });
        engine = new LuceneEngine(folder.resolve("index"));
        engine.refresh();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Snapshot snapshot() {
        return engine.snapshot(() -> {
            looks.incrementAndGet();
            return Long.MAX_VALUE;
        });
    }

    /** Two of three words are enough, which is found by a look at all events. */
    private static Request request(String words, @Nullable String after) {
        List<Clause> wanted = new ArrayList<>();
        French.tokens(words).forEach(token -> wanted.add(new Clause.Word(token)));
        return new Request(
                List.of(new Attempt(Step.ALL, wanted, 2)),
                List.of(),
                Filters.NONE,
                Sort.DATE,
                after,
                0,
                7,
                Set.of(),
                Searches.SCORING);
    }

    private int looksFor(String words, @Nullable String after, Snapshot snapshot) {
        looks.set(0);
        assertThat(snapshot.events(request(words, after)).size()).isEqualTo(7);
        return looks.get();
    }

    @Test
    void the_words_of_a_list_are_looked_for_once_for_all_its_parts() {
        try (Snapshot snapshot = snapshot()) {
            int first = looksFor("loi paix guerre", "e22", snapshot);
            int second = looksFor("loi paix guerre", "e24", snapshot);
            assertThat(second).as("looks at the deadline").isLessThan(first);
            assertThat(looksFor("loi paix guerre", "e26", snapshot)).isEqualTo(second);
            assertThat(looksFor("loi paix travail", "e26", snapshot)).isEqualTo(first);
        }
    }

    @Test
    void parts_of_two_lists_in_turn_are_each_of_its_own() {
        List<String> both = new ArrayList<>();
        List<String> laws = new ArrayList<>();
        try (Snapshot snapshot = snapshot()) {
            for (int part = 0; part < 4; part++) {
                add(snapshot, "loi paix guerre", both);
                add(snapshot, "la loi", laws);
            }
        }
        assertThat(both).isEqualTo(ids(2)).hasSize(28);
        assertThat(laws).isEqualTo(ids(1)).hasSize(28);
    }

    @Test
    void a_page_has_no_hit_but_its_own() {
        try (Snapshot snapshot = snapshot()) {
            List<ScoredEvent> page = snapshot.search(request("la loi", null).at(Sort.DATE, null, 7, 7))
                    .hits();
            assertThat(page).extracting(hit -> hit.event().id()).isEqualTo(ids(1).subList(7, 14));
            for (int outside : new int[] {-1, 7})
                assertThatThrownBy(() -> page.get(outside)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static void add(Snapshot snapshot, String words, List<String> read) {
        snapshot.events(request(words, read.isEmpty() ? null : read.getLast())).forEach(event -> read.add(event.id()));
    }

    /** The first of the events, each or every other one. */
    private static List<String> ids(int every) {
        return IntStream.range(0, 28).mapToObj(i -> EVENTS.get(i * every).id()).toList();
    }
}
