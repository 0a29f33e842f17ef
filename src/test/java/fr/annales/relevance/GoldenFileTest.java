package fr.annales.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever changed the ranking is shown what changed, and nothing else. */
class GoldenFileTest {
    private static final String KEPT = """
            recall@1  1.000

            un mot  [all, 2]
            *   1  a — A
                2  b — B

            deux  [all, 1]
            *   1  b — B
            """;

    @Test
    void only_lines_that_differ_are_shown_under_their_question() {
        String now = KEPT.replace("*   1  a — A\n    2  b — B", "    1  b — B\n*   2  a — A");
        assertThat(GoldenFile.difference(KEPT, now, 10)).isEqualTo("""
                  un mot  [all, 2]
                - *   1  a — A
                -     2  b — B
                +     1  b — B
                + *   2  a — A
                """);
    }

    @Test
    void a_question_more_or_less_is_a_difference() {
        assertThat(GoldenFile.difference(KEPT, KEPT + "\ntrois  [some, 0]\n*   —  c\n", 10))
                .contains("+ trois  [some, 0]");
        assertThat(GoldenFile.difference(KEPT, KEPT.replaceAll("(?s)\ndeux.*", ""), 10))
                .contains("- deux  [all, 1]");
    }

    @Test
    void lines_in_another_order_are_a_difference() {
        assertThat(GoldenFile.difference("a\nb\nc\n", "a\nc\nb\n", 10)).isNotEmpty();
        assertThat(GoldenFile.difference(KEPT, KEPT, 10)).isEmpty();
    }
}
