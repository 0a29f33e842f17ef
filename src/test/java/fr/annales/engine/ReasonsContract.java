package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.annales.search.FacetListing;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Reason;
import fr.annales.search.Result;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an event answers is told of the same request: all that matched, where, and what it weighed. */
public abstract class ReasonsContract extends EngineContract {
    protected ReasonsContract(Maker maker) {
        super(maker);
    }

    private void publishTwo() throws IOException {
        publish(
                TestArchive.event("law", "1987-01-27", "Une loi nationale", "Le Conseil national et les lois.", "loi"),
                TestArchive.event("other", "1995", "Un congrès", "Sur la formation de tous.", "congres", "emploi"));
    }

    private static Question explained(String text, Sort sort, int page, int size) {
        return new Question(text, Filters.NONE, sort, page, size, Set.of(), true, FacetListing.DEFAULT, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loi              | WORD loi [loi, Loi] title labels
            lois             | WORD lois [lois] text
            nationaux        | FORM nationaux [nationale, national] title text
            form             | BEGINNING form [formation] text
            fromation        | SLIP fromation [formation] text
            CNCRES           | SYNONYM CNCRES [Conseil national] text
            "conseil national" | PHRASE conseil national [Conseil national] text
            en 1987          | DATE en 1987 [] date
            travail salarié  | WORD travail salarié [Travail, salarié] labels
            loi conseil      | WORD loi [loi, Loi] title labels; WORD conseil [Conseil] text
            """)
    void what_matched_is_told_and_where(String typed, String told) throws IOException {
        publishTwo();
        List<Reason> reasons =
                ask(explained(typed, Sort.DATE, 1, 10)).hits().getFirst().reasons();
        assertThat(reasons.stream().map(ReasonsContract::told).collect(Collectors.joining("; ")))
                .isEqualTo(told);
        assertThat(reasons).allSatisfy(reason -> assertThat(reason.weight()).isNull());
    }

    /** A hit tells the beginning of a long text only. */
    @Test
    void what_matched_far_in_a_text_is_told_too() throws IOException {
        publish(TestArchive.event(
                "long", "1987", "Un titre", "mot ".repeat(Hit.LONGEST_TEXT / 4) + "Des grèves.", "loi"));
        Hit hit = ask(explained("grève", Sort.DATE, 1, 10)).hits().getFirst();
        assertThat(hit.isTruncated()).isTrue();
        assertThat(hit.reasons()).extracting(ReasonsContract::told).containsExactly("FORM grève [grèves] text");
    }

    @Test
    void words_of_one_expression_may_stand_in_several_parts() throws IOException {
        publish(TestArchive.event("parts", "1987", "Le conseil", "Un débat national.", "loi"));
        Hit hit = ask(explained("conseil national", Sort.DATE, 1, 10)).hits().getFirst();
        assertThat(hit.reasons())
                .extracting(ReasonsContract::told)
                .containsExactly("WORD conseil national [conseil, national] title text");
        hit = ask(explained("conseils nationaux", Sort.DATE, 1, 10)).hits().getFirst();
        assertThat(hit.reasons())
                .extracting(ReasonsContract::told)
                .containsExactly("FORM conseils nationaux [conseil, national] title text");
    }

    private static String told(Reason reason) {
        String fields = reason.fields().stream()
                .sorted()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return "%s %s %s %s".formatted(reason.kind(), reason.typed(), reason.found(), fields);
    }

    @Test
    void nothing_is_told_where_nothing_was_sought_or_reasons_were_not_asked_for() throws IOException {
        publishTwo();
        assertThat(ask("loi").hits())
                .allSatisfy(hit -> assertThat(hit.reasons()).isEmpty());
        assertThat(ask(explained("", Sort.RELEVANCE, 1, 10)).hits())
                .hasSize(2)
                .allSatisfy(hit -> assertThat(hit.reasons()).isEmpty());
    }

    @Test
    void of_an_event_that_there_is_not_no_reason_is_told() throws IOException {
        publishTwo();
        Request all = new Request(
                List.of(new Attempt(Step.ALL, List.of(), 0)),
                List.of(),
                Filters.NONE,
                Sort.RELEVANCE,
                null,
                0,
                10,
                Set.of(),
                TestArchive.SCORING);
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThatThrownBy(() -> snapshot.explain(all, List.of("law", "gone")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mot1 | mot1 mot2 formation | formation en 1980 | "mot1 mot2" formation | fromation mot3 mto1
            Conseil national formation | quelle formation en 1984 ? | titre 1 mot1 -mot2 | loi 1987 | formation travail lois
            """)
    void the_weights_add_up_to_the_score(String one, String two, String three, String four, String five)
            throws IOException {
        publish(new RandomArchive(21).events(150));
        for (String typed : List.of(one, two, three, four, five))
            for (int page = 1; page <= 3; page++) {
                Result result = ask(explained(typed, Sort.RELEVANCE, page, 40));
                for (Hit hit : result.hits()) {
                    if (hit.score() == null) continue;
                    double sum = hit.reasons().stream()
                            .mapToDouble(reason -> TestArchive.present(reason.weight()))
                            .sum();
                    assertThat(sum)
                            .as("%s: %s", typed, hit.event().id())
                            .isCloseTo(hit.score(), within(1e-3 * (1 + hit.score())));
                }
            }
    }
}
