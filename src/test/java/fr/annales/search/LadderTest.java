package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.dates.DateContext;
import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried costs no more for being typed again and again. */
class LadderTest {
    private static List<Attempt> attempts(String typed) {
        return Ladder.of(
                ParsedQuery.read(typed, List.of(), new Synonyms(TestArchive.ARCHIVE)),
                List.of(),
                new Fuzziness(TestArchive.ARCHIVE));
    }

    @Test
    void no_more_than_so_many_words_may_have_slips() {
        String mistyped = IntStream.range(0, 60)
                .mapToObj(i -> "motz" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .collect(Collectors.joining(" "));
        assertThat(attempts(mistyped).getLast().wanted())
                .hasSizeGreaterThan(2 * Ladder.MOST_FORGIVEN)
                .filteredOn(Clause.Fuzzy.class::isInstance)
                .hasSize(Ladder.MOST_FORGIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "Louis XV, false",
        "louis xv, false",
        "chapitre VI, false",
        "projet vi, true",
        "marseil, true",
        "XV, true"
    })
    void a_rank_is_no_beginning_of_a_word(String typed, boolean mayGoOn) {
        assertThat(attempts(typed)).extracting(Attempt::step).matches(steps -> steps.contains(Step.PREFIX) == mayGoOn);
    }

    /** That {@code en 1987} is told by words of time, and so is another thing than the figures. */
    @Test
    void a_date_is_looked_for_once() {
        DateContext context = new DateContext(Optional.empty(), _ -> false, LocalDate.of(2026, 11, 30));
        QueryInterpretation read = QueryInterpretation.of(
                "1987 loi 1987 années 80 en 1987 années 80", true, context, new Synonyms(TestArchive.ARCHIVE));
        assertThat(read.attempts(new Fuzziness(TestArchive.ARCHIVE)).getFirst().wanted())
                .filteredOn(Clause.Date.class::isInstance)
                .hasSize(3);
    }

    @Test
    void a_phrase_is_looked_for_once() {
        assertThat(attempts("\"de la loi\" loi \"de la loi\" \"des lois\"")
                        .getFirst()
                        .wanted())
                .hasSize(3);
    }
}
