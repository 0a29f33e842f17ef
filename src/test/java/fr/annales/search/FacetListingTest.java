package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a long vocabulary the most frequent values come, more where they are asked for, and those that begin so. */
class FacetListingTest {
    /** The first theme is of every event, the last of one. */
    private static final int THEMES = 150;

    private static final FakeEngine ENGINE = new FakeEngine();

    @BeforeAll
    static void publish() throws IOException {
        List<Concept> themes = IntStream.range(0, THEMES)
                .mapToObj(i -> new Concept(
                        "t" + i, (i % 10 == 7 ? "L’Économie n° " : "Le thème ") + i, List.of(), null, List.of()))
                .toList();
        ENGINE.publish(archive(themes), TestArchive.files(List.of()), sink -> {
            for (int i = 1; i <= THEMES; i++) {
                String[] ids = themes.subList(0, i).stream().map(Concept::id).toArray(String[]::new);
                sink.accept(TestArchive.event("e" + i, "1987", "Titre", "Texte.", "loi", ids));
            }
        });
        ENGINE.refresh();
    }

    private static Archive archive(List<Concept> themes) {
        Archive usual = TestArchive.ARCHIVE;
        return Archive.titled("Beaucoup de thèmes")
                .withVocabularies(
                        List.of(usual.vocabulary(Facet.TYPE.id()).orElseThrow(), new Vocabulary(Facet.THEME, themes)));
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static FacetResult themes(FacetListing values, String... chosen) {
        Filters filters = new Filters(Map.of(Facet.THEME.id(), new TreeSet<>(List.of(chosen))), TimeFilter.NONE, false);
        Question question = new Question("", filters, Sort.DATE, 1, 0, Set.of(Facet.THEME.id()), true, values, false);
        try (Snapshot snapshot = ENGINE.snapshot(Deadline.NONE)) {
            return new Searches().on(snapshot).search(question).facets().getFirst();
        }
    }

    private static List<String> ids(FacetResult facet) {
        return facet.values().stream().map(FacetResult.Value::value).toList();
    }

    @Test
    void the_most_frequent_come_and_how_many_there_are() {
        FacetResult facet = themes(FacetListing.DEFAULT);
        assertThat(ids(facet)).hasSize(100).startsWith("t0", "t1", "t2").endsWith("t99");
        assertThat(facet.distinct()).isEqualTo(THEMES);
    }

    @Test
    void more_come_where_more_are_asked_for() {
        assertThat(ids(themes(new FacetListing(FacetListing.LARGEST, "")))).hasSize(THEMES);
        assertThat(ids(themes(new FacetListing(2, "")))).containsExactly("t0", "t1");
    }

    @Test
    void what_is_chosen_comes_however_rare_it_is() {
        assertThat(ids(themes(new FacetListing(2, ""), "t149", "t0"))).containsExactly("t0", "t1", "t149");
        assertThat(ids(themes(new FacetListing(2, "écon"), "t3"))).containsExactly("t3", "t7");
    }

    @ParameterizedTest
    @CsvSource({"econ, 15", "ÉCO, 15", "l'eco, 15", "eco 1, 6", "1 éco, 6", "theme, 135", "mie, 0", "zzz, 0", "?, 150"})
    void those_come_that_have_words_that_begin_so(String typed, int distinct) {
        FacetResult facet = themes(new FacetListing(FacetListing.LARGEST, typed));
        assertThat(Objects.requireNonNull(facet.distinct())).isEqualTo(distinct);
        assertThat(facet.values()).hasSize(distinct);
    }
}
