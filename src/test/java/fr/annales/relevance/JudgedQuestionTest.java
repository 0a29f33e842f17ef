package fr.annales.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures are those of the textbooks, computed by hand here. */
class JudgedQuestionTest {
    private static final JudgedQuestion QUESTION =
            new JudgedQuestion("q", "i", "", Map.of("good", 3.0, "fair", 1.0, "other", 1.0));

    @TempDir
    Path folder;

    private static QuestionScore scored(String intent, double ndcg) {
        return new QuestionScore(new JudgedQuestion("", intent, "", Map.of("a", 1.0)), ndcg, 0, 0, 0);
    }

    @Test
    void gain_is_the_grade_discounted_by_rank_and_normalised_by_the_best_order() {
        // log2 of 2, 3, 4: 1, 1.58496, 2. Found: 1/1 + 0 + 3/2 = 2.5. Best: 3/1 + 1/1.58496 + 1/2 = 4.13093.
        assertThat(QUESTION.ndcg(List.of("fair", "unknown", "good"), 10)).isCloseTo(0.60519, within(1e-5));
        assertThat(QUESTION.ndcg(List.of("good", "other", "fair"), 10)).isEqualTo(1);
        assertThat(QUESTION.ndcg(List.of("unknown"), 10)).isZero();
    }

    @Test
    void both_the_hits_and_the_best_order_are_cut() {
        // Found: 1/1. Best: 3/1 + 1/1.58496 = 3.63093.
        assertThat(QUESTION.ndcg(List.of("fair", "unknown", "good"), 2)).isCloseTo(0.27541, within(1e-5));
    }

    @Test
    void recall_is_the_share_of_the_relevant_among_the_first_hits() {
        assertThat(QUESTION.recall(List.of("fair", "unknown", "good"), 3)).isEqualTo(2 / 3.0);
        assertThat(QUESTION.recall(List.of("fair", "unknown", "good"), 2)).isEqualTo(1 / 3.0);
    }

    @Test
    void an_intent_that_is_asked_often_counts_once() {
        List<QuestionScore> all =
                List.of(scored("often", 1), scored("once", 0.2), scored("often", 0), scored("often", 0.5));
        assertThat(QuestionScore.meanOverIntents(all, QuestionScore::ndcg)).isCloseTo(0.35, within(1e-9));
    }

    @Test
    void the_worst_intent_is_listed_first_with_its_worst_question() {
        assertThat(WorstIntents.table(List.of(scored("good", 0.8), scored("bad", 0.4), scored("bad", 0)), 1))
                .contains("| 0.200 | 0.000 | 2 | bad |")
                .doesNotContain("good");
    }

    private List<JudgedQuestion> read(String questions, String judgements) throws IOException {
        Path asked = Files.writeString(folder.resolve("queries.tsv"), questions);
        return JudgedQuestion.read(asked, Files.writeString(folder.resolve("qrels.tsv"), judgements));
    }

    @Test
    void an_event_judged_twice_counts_once_and_what_nothing_is_relevant_for_is_left_out() throws IOException {
        List<JudgedQuestion> judged =
                read("# id\tintent\twords\nq1\ti\tun mot\nq2\ti\trien\n", "q1\ta\t1\nq1\ta\t2\nq1\tb\t0\nq2\ta\t0\n");
        assertThat(judged).containsExactly(new JudgedQuestion("q1", "i", "un mot", Map.of("a", 2.0)));
    }

    @Test
    void a_line_without_its_columns_is_told_by_its_number() {
        assertThatThrownBy(() -> read("q1\ti\tun mot\nq2\tdeux\n", "")).hasMessageContaining("queries.tsv:2");
    }
}
