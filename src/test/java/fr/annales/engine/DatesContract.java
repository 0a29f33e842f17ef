package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.dates.DateReading;
import fr.annales.event.Event;
import fr.annales.search.FacetListing;
import fr.annales.search.FacetResult;
import fr.annales.search.Hit;
import fr.annales.search.Nearest;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import fr.annales.search.WithoutExclusions;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
                TestArchive.event(
                        "plan", "2007", "Un plan", "Le plan 2008-2012 et la loi de 1987, entre autres.", "creation"),
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
            entre 1860 et 1870             | -                 | false
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
            loi sauf 1987                  | plan              | true
            insertion, hors années 80      | open              | true
            tout sauf 1987                 | old plan open late | true
            Tous, à l'exception de l'année 1987 | old plan open late | true
            non pas en 1987 mais en 2010   | open late         | true
            congrès sauf 2010              | -                 | true
            loi, sauf en 1987, de 1985 à 1990 | -              | true
            loi de 1985 à 2010 sauf en 1987 | plan             | true
            tout (sauf 1987) loi           | plan              | true
            de 1980 à 1990 sauf 1987       | old open          | true
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14 juillet 1789          | bastille revolution estates
            le 14 juillet 1789       | bastille revolution estates
            en juillet 1789          | bastille revolution estates
            révolution en 1789       | estates revolution
            révolution 14 juillet 1789 | revolution estates
            bastille ou révolution le 14 juillet 1789 | bastille revolution estates
            en 1789                  | estates bastille revolution
            """)
    void an_event_of_exactly_the_time_stands_before_those_that_reach_beyond(String question, String ids)
            throws IOException {
        publish(
                TestArchive.event(
                        "revolution", "1780/1799", "La Révolution", "La révolution, toute la révolution.", "loi"),
                TestArchive.event("estates", "1789", "Les états généraux", "Une révolution commence.", "loi"),
                TestArchive.event("bastille", "1789-07-14", "La Bastille", "Elle est prise.", "loi"));
        assertThat(ids(ask(question))).containsExactly(ids.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1er mai               | figure one rank zero
            le premier mai        | figure one rank zero
            1 mai                 | figure one rank zero
            01 mai                | figure one rank zero
            Fêtes du 1er mai      | figure one rank zero
            14 juillet            | bastille words
            quatorze juillet      | bastille words
            14 mai                | hall
            """)
    void a_day_of_no_year_is_found_however_a_text_writes_it(String question, String ids) throws IOException {
        publish(
                TestArchive.event("rank", "1890", "Fête", "Le 1er mai.", "loi"),
                TestArchive.event("words", "1880", "Fête", "Un quatorze juillet.", "loi"),
                TestArchive.event("one", "1891", "Fête", "Ce premier mai.", "loi"),
                TestArchive.event("figure", "1892", "Fête", "Le 1 mai.", "loi"),
                TestArchive.event("zero", "1893", "Fête", "Le 01 mai.", "loi"),
                TestArchive.event("bastille", "1881", "Fête", "Le 14 juillet.", "loi"),
                TestArchive.event("hall", "1895", "Une salle", "La salle 14, en mai.", "loi"));
        Result result = ask(question);
        assertThat(ids(result)).containsExactlyInAnyOrder(ids.split(" ", -1));
        assertThat(result.dates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en 1986                 | 1984 1  | 1987 1
            le 3 mars 1986          | 1984 1  | 1987 1
            le 3 mars 1987          | 1987 1  | -
            avant 1980              | -       | 1980 1
            entre 1985 et 1986      | 1984 1  | 1987 1
            lois en 1986            | -       | 1987 1
            que s’est-il passé en 1986 ? | 1984 1 | 1987 1
            xyz en 1986             | -       | -
            """)
    void a_time_without_events_tells_when_there_are_some(String question, String before, String after)
            throws IOException {
        publish(
                TestArchive.event("old", "1980/1984", "Des acteurs se mobilisent", "Contre le chômage.", "creation"),
                TestArchive.event("law", "1987-01-27", "Une loi", "Sur l’insertion.", "loi"));
        Result result = ask(question);
        assertThat(result.dated() && result.total() > 0).isFalse();
        Nearest nearest = result.nearest();
        assertThat(nearest == null ? null : told(nearest.before())).isEqualTo(before);
        assertThat(nearest == null ? null : told(nearest.after())).isEqualTo(after);
    }

    private static @Nullable String told(Nearest.@Nullable Time time) {
        return time == null ? null : time.label() + " " + time.count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1990      | 1990 1  | -
            1985 1990 | 1990 1  | -
            1970 1990 | 1970 1  | 1990 1
            1990 2010 | 1990 1  | 2010 1
            1970 2010 | 1970 1  | 2010 1
            """)
    void between_times_without_events_those_there_are_are_nearest(String events, String before, String after)
            throws IOException {
        List<Event> all = new ArrayList<>();
        for (String year : events.split(" ", -1))
            all.add(TestArchive.event("e" + year, year, "Une loi", "Texte.", "loi"));
        publish(all);
        SortedSet<Integer> years = new TreeSet<>(List.of(1980, 2000));
        TimeFilter time = new TimeFilter(years, new TreeSet<>(), null, null);
        Nearest nearest = TestArchive.present(
                ask(question("", new Filters(Map.of(), time, false))).nearest());
        assertThat(told(nearest.before())).isEqualTo(before);
        assertThat(told(nearest.after())).isEqualTo(after);
    }

    @Test
    void what_is_nearest_counts_as_many_as_its_own_search_finds() {
        Filters filters = new Filters(Map.of("type", Set.of("creation")), TimeFilter.year(1986), false);
        Result result = ask(question("chômage", filters));
        Nearest.Time before =
                TestArchive.present(TestArchive.present(result.nearest()).before());
        assertThat(before.label()).isEqualTo("1984");
        assertThat(total(before.text(), before.filters())).isEqualTo(before.count());
    }

    @Test
    void what_leaves_nothing_by_its_exclusions_is_told_what_they_leave_out() {
        Result result = ask("loi -1987 -insertion");
        assertThat(result.total()).isZero();
        assertThat(result.withoutExclusions()).isEqualTo(new WithoutExclusions("loi", 2));
        assertThat(ask("xyz -loi").withoutExclusions()).isNull();
        assertThat(ask("loi -xyz").withoutExclusions()).isNull();
    }

    @Test
    void a_time_that_is_left_out_holds_where_it_leaves_nothing() {
        Result result = ask("congrès (sauf en 2010), depuis 2000");
        assertThat(result.total()).isZero();
        assertThat(result.text()).isEqualTo("congrès");
        assertThat(result.withoutExclusions()).isEqualTo(new WithoutExclusions("congrès, depuis 2000", 1));
        assertThat(result.nearest()).isNull();
        assertThat(ask("tout (sauf en 1987) : loi, sauf 1990, chômage").text()).isEqualTo(": loi, chômage");
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
                .containsExactly(
                        new DateReading("des années 80", 5, 18, "1980", "1989", "années\u00a01980", null, false));
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
        Question words = new Question(
                "loi 1987", Filters.NONE, Sort.RELEVANCE, 1, 10, Set.of(), false, FacetListing.DEFAULT, false);
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
