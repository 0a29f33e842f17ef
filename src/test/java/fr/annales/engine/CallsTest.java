package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often an engine is asked: each time is a round trip, were it elsewhere. */
class CallsTest {
    private static final int OF_A_SEARCH = 3;
    private static final int OF_A_KEYSTROKE = 5;

    private final FakeEngine engine = new FakeEngine();
    private final Searches searches = new Searches();
    private final Suggesters suggesters = new Suggesters();
    private final RandomArchive random = new RandomArchive(19);

    @BeforeEach
    void publish() throws IOException {
        List<Event> events = random.events(60);
        engine.publish(TestArchive.ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        engine.refresh();
        // What the whole archive counts is asked for once a version.
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(searches.on(snapshot).summary().events()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mot1",
                "mot1 mot2 formation",
                "fromation",
                "fromation frmation fomration formatoin",
                "mot1 zzzz",
                "\"mot1 mot2\" -mot3",
                "formation en 1980",
                "en 1850",
                "xyz -formation en 1850",
                "fromation en 1980",
                "quelle fromation ?",
                "emplio zzz formaton",
                "mot1 mot2 fromation -mot3"
            })
    void a_search_is_at_most_three_and_one_more_for_each_way_in_which_it_finds_nothing(String text) {
        Filters empty = Filters.NONE.with(TimeFilter.year(1700));
        for (Filters filters : List.of(Filters.NONE, random.filters(), random.filters(), empty)) {
            Question question = new Question(text, filters, Sort.RELEVANCE, 1, 20, Facets.names(TestArchive.ARCHIVE));
            int before = engine.calls();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                Result result = searches.on(snapshot).search(question);
                boolean hasFound = result.total() > 0 && (result.dates().isEmpty() || result.dated());
                int after = engine.calls();
                int more = hasFound ? 0 : text.contains(" -") ? 2 : 1;
                assertThat(after - before).isLessThanOrEqualTo(OF_A_SEARCH + more);
                searches.on(snapshot).search(question.explained());
                assertThat(engine.calls() - after).isLessThanOrEqualTo(after - before + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f",
                "fo",
                "form",
                "formation mot",
                "fromat",
                "mot1 fromat",
                "titre 1",
                "19",
                "198",
                "années 8",
                "em",
                "lil",
                "emplio form",
                "zzzz",
                "cncr",
                "mot1 mot2 mot3 mot4 mot"
            })
    void a_keystroke_is_at_most_five(String typed) {
        for (Filters filters : List.of(Filters.NONE, random.filters(), random.filters())) {
            int before = engine.calls();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                suggesters.suggestions(searches.on(snapshot), typed, filters, 8);
            }
            assertThat(engine.calls() - before).isLessThanOrEqualTo(OF_A_KEYSTROKE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "form", "format", "fromat", "les form", "zzzz"})
    void few_letters_of_one_word_are_looked_up_once(String typed) {
        for (String again : List.of(typed, typed.toUpperCase(Locale.ROOT))) {
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                suggesters.suggestions(searches.on(snapshot), typed, Filters.NONE, 8);
                int before = engine.calls();
                suggesters.suggestions(searches.on(snapshot), again, Filters.NONE, 8);
                assertThat(engine.calls()).as(again).isEqualTo(before);
            }
        }
    }
}
