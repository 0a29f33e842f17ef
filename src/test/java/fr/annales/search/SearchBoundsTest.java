package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import fr.annales.french.French;
import fr.annales.french.MatchFinder;
import fr.annales.french.Range;
import fr.annales.french.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of what is asked, shown and kept, from both sides. */
class SearchBoundsTest {
    private static Question question(String text, int page, int size) {
        return new Question(text, Filters.NONE, Sort.DATE, page, size, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "512, 1, 0, true",
        "512, 1, 500, true",
        "512, 20, 500, true",
        "512, 10000, 1, true",
        "513, 1, 20, false",
        "512, 0, 20, false",
        "512, 1, -1, false",
        "512, 1, 501, false",
        "512, 21, 500, false",
        "512, 10001, 1, false"
    })
    void a_question_is_within_its_bounds(int characters, int page, int size, boolean isWithin) {
        String text = "🎉".repeat(characters);
        if (isWithin) assertThat(question(text, page, size).offset()).isEqualTo((page - 1) * size);
        else
            assertThatThrownBy(() -> question(text, page, size))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("page %d of %d", page, size);
    }

    private static Token token(String word) {
        return French.tokens(word).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "abz, 0",
        "abzd, 1",
        "abzdefg, 1",
        "abzdefgh, 2",
        "abzdefghijabzdefghijabzdefghij, 2",
        "abzdefghijabzdefghijabzdefghijk, 0",
        "abz4, 0",
        "xviii, 0",
        "xviiie, 0",
        "xviiib, 1",
        "cncres, 0",
        "cncrez, 1"
    })
    void a_word_may_have_slips_by_its_length_unless_it_is_meant_as_typed(String word, int slips) {
        assertThat(new Fuzziness(TestArchive.ARCHIVE).allowedInBeginning(token(word)))
                .isEqualTo(slips);
    }

    @Test
    void a_word_of_the_language_is_a_slip_of_none_but_may_begin_another() {
        Fuzziness fuzziness = new Fuzziness(TestArchive.ARCHIVE);
        assertThat(fuzziness.allowed(token("adaptée"))).isZero();
        assertThat(fuzziness.allowedInBeginning(token("adaptée"))).isOne();
        assertThat(fuzziness.allowed(token("adaptzéee"))).isEqualTo(2);
    }

    private static Snippet passage(String text) {
        return Snippet.passage(text, new MatchFinder(French.tokens("motif"), Set.of(), List.of(), List.of()));
    }

    @Test
    void a_text_of_600_characters_is_shown_whole_and_of_a_longer_one_whole_words() {
        String whole = "un ".repeat(200);
        assertThat(passage(whole)).isEqualTo(new Snippet(0, 600, whole, List.of()));
        assertThat(passage(whole + "e")).isEqualTo(new Snippet(0, 302, whole.substring(0, 302), List.of()));
    }

    @Test
    void a_passage_begins_60_characters_before_its_match_and_has_300() {
        String text = "un ".repeat(300) + "motif" + " un".repeat(300);
        Snippet passage = passage(text);
        assertThat(passage)
                .isEqualTo(new Snippet(840, 1_142, text.substring(840, 1_142), List.of(new Range(900, 905))));
        assertThat(passage.rangesInText()).containsExactly(new Range(60, 65));
        assertThat(passage("motif " + text).rangesInText()).containsExactly(new Range(0, 5));
    }

    /** The last of three ends with the passage, or a character later: then there are two here as there. */
    @ParameterizedTest
    @CsvSource({"1235, 1000, 3", "1236, 0, 2"})
    void the_passage_is_the_first_with_most_matches(int last, int first, int matches) {
        StringBuilder text = new StringBuilder(" ".repeat(2_000));
        for (int start : new int[] {0, 100, 1_000, 1_100, last}) text.replace(start, start + 5, "motif");
        Snippet passage = passage(text.toString());
        assertThat(passage.ranges()).hasSize(matches);
        assertThat(passage.ranges().getFirst().start()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"'', 300", "a, 299"})
    void a_passage_without_a_blank_is_cut_between_characters(String before, int end) {
        assertThat(passage(before + "🎉".repeat(400)).end()).isEqualTo(end);
    }

    @Test
    void a_cache_keeps_what_is_asked_for_again_and_lets_others_go() {
        GenerationCache<String, String> cache = new GenerationCache<>(4);
        List<String> computed = new ArrayList<>();
        for (String key : List.of("a", "b", "a", "c", "b", "a", "c"))
            assertThat(cache.get(key, asked -> {
                        computed.add(asked);
                        return asked + "!";
                    }))
                    .isEqualTo(key + "!");
        assertThat(computed).containsExactly("a", "b", "c", "b", "c");
        assertThat(cache.find("c")).isEqualTo("c!");
        assertThat(cache.find("d")).isNull();
    }

    @Test
    void a_failure_is_not_kept() {
        GenerationCache<String, String> cache = new GenerationCache<>(4);
        Lazy<String> lazy = new Lazy<>();
        assertThatThrownBy(() -> cache.get("a", _ -> failure())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lazy.get(SearchBoundsTest::failure)).isInstanceOf(IllegalStateException.class);
        assertThat(cache.get("a", _ -> "b")).isEqualTo("b");
        assertThat(lazy.get(() -> "b")).isEqualTo("b");
        assertThat(lazy.get(SearchBoundsTest::failure)).isEqualTo("b");
    }

    private static String failure() {
        throw new IllegalStateException("once");
    }

    @Test
    void what_is_of_a_version_is_kept_for_the_last_two() throws IOException {
        List<String> computed = new ArrayList<>();
        PerVersion<String> known = new PerVersion<>(snapshot -> {
            computed.add(snapshot.version());
            return snapshot.version();
        });
        try (FakeEngine engine = new FakeEngine()) {
            List<Snapshot> versions = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), _ -> {});
                engine.refresh();
                versions.add(engine.snapshot(Deadline.NONE));
            }
            for (int i : new int[] {0, 1, 0, 1, 2, 1, 2, 0, 2})
                assertThat(known.get(versions.get(i))).isEqualTo(versions.get(i).version());
            assertThat(computed)
                    .containsExactlyElementsOf(List.of(0, 1, 2, 0).stream()
                            .map(i -> versions.get(i).version())
                            .toList());
            versions.forEach(Snapshot::close);
        }
    }
}
