package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.dates.DateReading;
import fr.annales.search.FacetResult;
import fr.annales.search.FacetValues;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in a question are times where that finds anything, and words otherwise. */
public abstract class DatesContract extends EngineContract {
    protected DatesContract(Maker maker) {
        super(maker);
    }

    @BeforeEach
    void publish() throws IOException {
        publish(
                TestArchive.event("old", "1980/1984", "Des acteurs se mobilisent", "Contre le chômage.", "creation"),
                TestArchive.event("law", "1987-01-27", "Une loi", "Sur l’insertion.", "loi"),
                TestArchive.event("plan", "2007", "Un plan", "Le plan 2008-2012 et la loi de 1987.", "creation"),
                TestArchive.event("open", "1990/..", "Une revue", "Paraît toujours, sur l’insertion.", "creation"),
                TestArchive.event("late", "2010-11", "Un congrès", "Des 25 ans.", "congres"),
                TestArchive.event("undated", null, "Un tract", "Contre le chômage.", "creation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            années 80                      | old law           | true
            en 1987                        | law               | true
            le 27 janvier 1987             | law               | true
            1987                           | plan law          | true
            loi 1987                       | law plan          | true
            loi de 1987                    | law plan          | true
            lois des années 80             | law               | true
            2008-2012                      | plan open late    | true
            depuis 2000                    | plan open late    | true
            avant 1985                     | old               | true
            insertion 1990                 | open              | true
            chômage avant 1990             | old               | true
            chômage en 1850                | old undated       | false
            congrès en 1987                | late plan         | false
            "1987"                         | plan              | -
            formatoin 1987                 | plan              | false
            en 1982 ou en 2010             | old open late     | true
            il y a 20 ans                  | plan open         | true
            xyz années 80                  | -                 | false
            que s'est-il passé en 1987 ?   | law               | true
            Que se passe-t-il depuis 2000  | plan open late    | true
            quoi de neuf en 2010           | open late         | true
            les événements des années 80   | old law           | true
            Quels événements marquants ont eu lieu en 1987 ? | law | true
            histoire des années 80         | old law           | true
            histoire de l'insertion avant 1985 | law open      | false
            histoire                       | -                 | -
            """)
    void a_question_finds(String question, String ids, Boolean applied) {
        Result result = ask(question(question, Filters.NONE));
        assertThat(ids(result))
                .containsExactlyInAnyOrderElementsOf(ids == null ? List.of() : List.of(ids.split(" ", -1)));
        assertThat(result.dates()).hasSizeGreaterThanOrEqualTo(applied == null ? 0 : 1);
        assertThat(result.dated()).isEqualTo(applied != null && applied);
    }

    @Override
    Result ask(Question question) {
        Clock clock = Clock.fixed(Instant.parse("2027-06-15T12:00:00Z"), ZoneId.of("Europe/Paris"));
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return new Searches(clock).on(snapshot).search(question);
        }
    }

    @Test
    void dates_alone_ask_for_no_words_so_nothing_is_scored_or_marked() {
        Result result = ask("années 80");
        assertThat(ids(result)).containsExactly("old", "law");
        assertThat(result.hits()).allSatisfy(hit -> {
            assertThat(hit.score()).isNull();
            assertThat(hit.text()).isNull();
        });
        assertThat(result.match()).isEqualTo(Step.ALL);
        assertThat(result.text()).isEmpty();
    }

    @Test
    void a_date_of_figures_is_marked_where_a_text_says_it() {
        Hit plan = ask("1987").hits().stream()
                .filter(hit -> hit.event().id().equals("plan"))
                .findFirst()
                .orElseThrow();
        assertThat(markedText(plan)).contains("<mark>1987</mark>");
    }

    @Test
    void what_was_read_is_told_and_what_was_left_to_search() {
        Result result = ask("lois des années 80");
        assertThat(result.text()).isEqualTo("lois");
        assertThat(result.dates())
                .containsExactly(new DateReading("des années 80", 5, 18, "1980", "1989", "années\u00a01980", null));
        assertThat(ask("chômage en 1850").text()).isEqualTo("chômage en 1850");
    }

    @Test
    void what_asks_only_what_happened_then_is_sought_as_no_words() {
        Result result = ask("Que s’est-il passé dans les années 80 ?");
        assertThat(ids(result)).containsExactly("old", "law");
        assertThat(result.text()).isEmpty();
        assertThat(result.match()).isEqualTo(Step.ALL);
        assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.score()).isNull());
    }

    @Test
    void dates_are_words_when_they_are_not_to_be_read() {
        Question words =
                new Question("loi 1987", Filters.NONE, Sort.RELEVANCE, 1, 10, Set.of(), false, FacetValues.DEFAULT);
        assertThat(ids(ask(words))).containsExactly("plan");
        assertThat(ask(words).dates()).isEmpty();
    }

    @Test
    void whether_dates_count_is_decided_before_any_filter() {
        Result result = ask(question("congrès en 2010", Filters.NONE.with(TimeFilter.year(1987))));
        assertThat(result.dated()).isTrue();
        assertThat(result.total()).isZero();
    }

    @Test
    void a_date_is_obeyed_by_every_facet() {
        assertThat(facet(Facets.YEAR, ask("insertion années 80")).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::count)
                .containsExactly(tuple("1987", 1));
    }
}
