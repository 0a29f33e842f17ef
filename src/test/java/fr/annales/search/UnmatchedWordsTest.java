package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.Facets;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a question count as asked for in vain. */
class UnmatchedWordsTest {
    private static final FakeEngine ENGINE = new FakeEngine();

    private final List<String> unmatched = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @BeforeAll
    static void publish() throws IOException {
        ENGINE.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            sink.accept(TestArchive.event("loi", "1987", "Loi sur l’insertion", "La loi des associations.", "loi"));
            sink.accept(TestArchive.event("congres", "1990", "Un congrès", "À Marseille, sur l’emploi.", "congres"));
        });
        ENGINE.refresh();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private void ask(String text, Filters filters, int page) {
        SearchListener listener = new SearchListener() {
            @Override
            public void answered(Step step) {
                steps.add(step);
            }

            @Override
            public boolean wantsUnmatched() {
                return true;
            }

            @Override
            public void unmatched(List<String> words) {
                unmatched.addAll(words);
            }
        };
        try (Snapshot snapshot = ENGINE.snapshot(Deadline.NONE)) {
            new Searches(listener)
                    .on(snapshot)
                    .search(new Question(text, filters, Sort.RELEVANCE, page, 10, Facets.names(TestArchive.ARCHIVE)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insertion                          |
            loi marseille                      |
            télétravail                        | teletravail
            le télétravail en 1987             | teletravail
            loi et Télétravail à Marseille     | teletravail
            télétravail, covoiturage           | teletravail covoiturage
            insrtion                           |
            "télétravail"                      |
            -télétravail                       |
            loi -télétravail                   |
            0612345678                         |
            x7f9q télétravail                  | teletravail
            jean@exemple.fr                    |
            """)
    void are_lacked(String text, @Nullable String expected) {
        ask(text, Filters.NONE, 1);
        assertThat(unmatched).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void turning_pages_and_choosing_filters_counts_nothing() {
        ask("télétravail", Filters.NONE, 2);
        ask("télétravail", Filters.NONE.with("type", "loi"), 1);
        assertThat(unmatched).isEmpty();
        assertThat(steps).hasSize(2);
    }

    @Test
    void browsing_is_no_search_for_words() {
        ask("", Filters.NONE, 1);
        assertThat(steps).isEmpty();
    }
}
