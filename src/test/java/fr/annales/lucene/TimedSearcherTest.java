package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search ends at its deadline by itself: what collects its events need not look at any. */
class TimedSearcherTest {
    /** Three of the five events, which no statistics of the index count. */
    private static final Query SOME = TermRangeQuery.newStringRange(Schema.ID, "a-1", "a-3", true, true);

    /** More than any search takes. */
    private static final long LEFT_NANOS = 60_000_000_000L;

    @TempDir
    Path folder;

    interface Counting {
        int of(TimedSearcher searcher) throws IOException;
    }

    static List<Named<Counting>> countings() {
        return List.of(
                named("counted", searcher -> searcher.count(SOME)),
                named("listed", searcher -> searcher.findAfter(-1, 10, SOME).length),
                named("collected", searcher -> (int) searcher.search(SOME, new TopScoreDocCollectorManager(10, 10))
                        .totalHits
                        .value()));
    }

    @ParameterizedTest
    @MethodSource("countings")
    void a_deadline_that_passes_once_a_search_has_begun_ends_it(Counting counting) throws IOException {
        String name = new LabelledIndex(folder).publish("a");
        OpenVersion version = OpenVersion.open(name, new Versions(folder).folder(name));
        try (var _ = version.reader()) {
            assertThat(counting.of(TimedSearcher.unscored(version.segment(), Deadline.NONE)))
                    .isEqualTo(3);
            AtomicInteger looks = new AtomicInteger();
            Deadline passing = () -> looks.getAndIncrement() == 0 ? LEFT_NANOS : 0;
            assertThatThrownBy(() -> counting.of(TimedSearcher.unscored(version.segment(), passing)))
                    .isInstanceOf(DeadlineExceededException.class);
        }
    }
}
