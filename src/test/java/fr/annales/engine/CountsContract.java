package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.search.FacetResult;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.TotalQuery;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of overlap, and the law of counts. */
public abstract class CountsContract extends EngineContract {
    protected CountsContract(Maker maker) {
        super(maker);
    }

    @Test
    void an_event_passes_when_its_span_overlaps() throws IOException {
        RandomArchive random = new RandomArchive(11);
        List<Event> events = random.events(200);
        publish(events);
        for (int i = 0; i < 200; i++) {
            LocalDate from = random.day();
            LocalDate to = from.plusDays(random.below(4000));
            TimeFilter time = new TimeFilter(new TreeSet<>(), new TreeSet<>(), from, to);
            long expected = events.stream()
                    .filter(event -> RandomArchive.overlaps(event, from, to, events))
                    .count();
            assertThat(total("", new Filters(Map.of(), time, false)))
                    .as("%s to %s", from, to)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_count_of_a_value_is_the_total_of_choosing_it() throws IOException {
        RandomArchive random = new RandomArchive(42);
        publish(random.events(300));
        for (int i = 0; i < 60; i++) {
            Filters filters = random.filters();
            String text = random.words();
            Result result = ask(question(text, filters));
            for (FacetResult facet : result.facets()) assertEachCountIsATotal(facet, text, filters);
            assertNothingIsMissing(result, text, filters, random);
        }
    }

    /** A value that is not listed would find nothing. */
    private void assertNothingIsMissing(Result result, String text, Filters filters, RandomArchive random) {
        for (String id : List.of("loi", "congres", "creation"))
            if (!isListed(id, facet(Facet.TYPE.id(), result)))
                assertThat(total(text, filters.with(Facet.TYPE.id(), id))).isZero();
        for (int i = 0; i < 5; i++) {
            int year = random.day().getYear();
            if (!isListed(Integer.toString(year), facet(Facets.YEAR, result)))
                assertThat(total(text, filters.with(TimeFilter.year(year))))
                        .as("%d", year)
                        .isZero();
        }
    }

    private static boolean isListed(String value, FacetResult facet) {
        return facet.values().stream().anyMatch(listed -> listed.value().equals(value));
    }

    /** Some filters with the whole selection of a facet replaced by one value. */
    static Filters chosen(String facet, String value, Filters filters) {
        return switch (facet) {
            case Facets.YEAR -> filters.with(TimeFilter.year(Integer.parseInt(value)));
            case Facets.DECADE -> filters.with(TimeFilter.decade(Integer.parseInt(value)));
            default -> filters.with(facet, value);
        };
    }

    @Test
    void open_ends_reach_to_the_first_and_last_year_of_the_archive_and_no_further() throws IOException {
        publish(
                TestArchive.event("since", "1985/..", "Titre", "Texte.", "creation"),
                TestArchive.event("until", "../1985", "Titre", "Texte.", "creation"),
                TestArchive.event("first", "1980", "Titre", "Texte.", "creation"),
                TestArchive.event("last", "1990", "Titre", "Texte.", "creation"));
        assertThat(facet(Facets.YEAR, ask("")).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::count, FacetResult.Value::begins)
                .contains(tuple("1980", 2, 1), tuple("1985", 2, 1), tuple("1990", 2, 1))
                .hasSize(11);
        assertThat(total("", Filters.NONE.with(TimeFilter.year(1990)))).isEqualTo(2);
        for (int beyond : new int[] {1979, 1991, 2500, -43})
            assertThat(total("", Filters.NONE.with(TimeFilter.year(beyond)))).isZero();
        assertThat(total("", Filters.NONE.with(from(1991)))).isZero();
        assertThat(total("", Filters.NONE.with(from(1990)))).isEqualTo(2);
    }

    private static TimeFilter from(int year) {
        return new TimeFilter(new TreeSet<>(), new TreeSet<>(), LocalDate.of(year, 1, 1), LocalDate.of(2500, 1, 1));
    }

    @Test
    void an_interval_counts_in_each_of_its_years_and_begins_once() throws IOException {
        publish(
                TestArchive.event("a", "1980/1984", "Titre", "Texte.", "creation"),
                TestArchive.event("b", null, "Titre", "Texte.", "creation"));
        FacetResult years = facet(Facets.YEAR, ask(""));
        assertThat(years.values())
                .extracting(FacetResult.Value::value, FacetResult.Value::count, FacetResult.Value::begins)
                .containsExactly(
                        tuple("1980", 1, 1),
                        tuple("1981", 1, 0),
                        tuple("1982", 1, 0),
                        tuple("1983", 1, 0),
                        tuple("1984", 1, 0));
        assertThat(years.undated()).isEqualTo(1);
        assertThat(facet(Facets.DECADE, ask("")).values())
                .extracting(FacetResult.Value::label, FacetResult.Value::count)
                .containsExactly(tuple("Années 1980", 1));
    }

    @Test
    void years_are_listed_within_a_thousand_and_decades_beyond() throws IOException {
        publish(
                TestArchive.event("a", "-0043", "Titre", "Texte.", "creation"),
                TestArchive.event("b", "1990", "Titre", "Texte.", "creation"));
        assertThat(facet(Facets.YEAR, ask("")).values()).isEmpty();
        assertThat(facet(Facets.DECADE, ask("")).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::label)
                .containsExactly(tuple("-50", "De 51 à 42 av. J.-C."), tuple("1990", "Années 1990"));
    }

    /** An event counts once in each century that it touches, whatever its years are: no sum of theirs tells that. */
    @Test
    void longer_periods_are_counted_as_decades_are_where_they_are_asked_for() throws IOException {
        publish(
                TestArchive.event("a", "1789/1815", "Titre", "Texte.", "creation"),
                TestArchive.event("b", "1848", "Titre", "Texte.", "creation"),
                TestArchive.event("c", "1899/1901", "Titre", "Texte.", "creation"),
                TestArchive.event("d", "-0003", "Titre", "Texte.", "creation"),
                TestArchive.event("e", null, "Titre", "Texte.", "creation"));
        Result result = ask(new Question(
                "", Filters.NONE, Sort.DATE, 1, 0, Set.of(Facets.periods(5), Facets.periods(50), Facets.periods(100))));
        assertThat(facet(Facets.periods(100), result).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::label, FacetResult.Value::count)
                .containsExactly(
                        tuple("-100", "De 101 à 2 av. J.-C.", 1),
                        tuple("1700", "De 1700 à 1799", 1),
                        tuple("1800", "De 1800 à 1899", 3),
                        tuple("1900", "De 1900 à 1999", 1));
        for (int length : Facets.PERIODS)
            for (FacetResult.Value value : facet(Facets.periods(length), result).values()) {
                int first = Integer.parseInt(value.value());
                LocalDate from = LocalDate.of(first, 1, 1);
                LocalDate to = LocalDate.of(first + length - 1, 12, 31);
                TimeFilter period = new TimeFilter(new TreeSet<>(), new TreeSet<>(), from, to);
                assertThat((long) value.count())
                        .as("%d years from %d", length, first)
                        .isEqualTo(total("", Filters.NONE.with(period)));
            }
        assertThat(ask("").facets())
                .extracting(FacetResult::name)
                .doesNotContain(Facets.periods(5), Facets.periods(50), Facets.periods(100));
    }

    @Test
    void an_unknown_end_adds_nothing_and_an_unknown_start_is_no_beginning() throws IOException {
        publish(
                TestArchive.event("a", "1980/", "Titre", "Texte.", "creation"),
                TestArchive.event("b", "/1981", "Titre", "Texte.", "creation"),
                TestArchive.event("c", "1983", "Titre", "Texte.", "creation"));
        assertThat(facet(Facets.YEAR, ask("")).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::count, FacetResult.Value::begins)
                .containsExactly(tuple("1980", 1, 1), tuple("1981", 1, 0), tuple("1983", 1, 1));
    }

    @Test
    void a_winter_counts_in_both_its_years() throws IOException {
        publish(TestArchive.event("a", "1989-24", "Titre", "Texte.", "creation"));
        assertThat(facet(Facets.YEAR, ask("")).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::count, FacetResult.Value::begins)
                .containsExactly(tuple("1989", 1, 1), tuple("1990", 1, 0));
        assertThat(facet(Facets.DECADE, ask("")).values())
                .extracting(FacetResult.Value::value)
                .containsExactly("1980", "1990");
    }

    @Test
    void far_decades_are_listed_as_near_ones_while_they_are_few() throws IOException {
        publish(
                TestArchive.event("a", "Y-999999990", "Titre", "Texte.", "creation"),
                TestArchive.event("b", "Y999999999", "Titre", "Texte.", "creation"),
                TestArchive.event("c", "1987", "Titre", "Texte.", "creation"));
        Result result = ask("");
        assertThat(facet(Facets.YEAR, result).values()).isEmpty();
        assertThat(facet(Facets.DECADE, result).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::label, FacetResult.Value::count)
                .containsExactly(
                        tuple("-999999990", "De 999\u202f999\u202f991 à 999\u202f999\u202f982 av. J.-C.", 1),
                        tuple("1980", "Années 1980", 1),
                        tuple("999999990", "Années 999\u202f999\u202f990", 1));
        assertEachCountIsATotal(result);
    }

    /** One more decade than a list may have; an event of prehistory that lasted until now has 17 million. */
    @ParameterizedTest
    @CsvSource({"-7990/2009, 1000", "-7991/2009, 0", "Y-170000002/2000, 0", "Y-999999990/Y999999999, 0", "1980/.., 1"})
    void a_list_of_decades_is_bounded_and_the_selected_are_told_in_any_case(String edtf, int listed)
            throws IOException {
        publish(
                TestArchive.event("far", edtf, "Titre", "Texte.", "creation"),
                TestArchive.event("near", "1987", "Titre", "Texte.", "creation"),
                TestArchive.event("since", "1986/..", "Titre", "Texte.", "creation"));
        assertThat(facet(Facets.DECADE, ask("")).values())
                .hasSize(listed)
                .allSatisfy(value -> assertThat(value.count()).isPositive());
        TimeFilter selected = new TimeFilter(
                new TreeSet<>(Set.of(-17_000, 1980, 1987)), new TreeSet<>(Set.of(1980, 2010)), null, null);
        Result result = ask(question("", Filters.NONE.with(selected)));
        assertThat(facet(Facets.DECADE, result).values())
                .filteredOn(FacetResult.Value::selected)
                .extracting(FacetResult.Value::value)
                .containsExactly("1980", "2010");
        assertThat(facet(Facets.YEAR, result).values())
                .filteredOn(value -> value.value().equals("1987"))
                .extracting(FacetResult.Value::begins)
                .containsExactly(1);
        assertEachCountIsATotal(result);
    }

    private void assertEachCountIsATotal(Result result) {
        for (String name : List.of(Facets.YEAR, Facets.DECADE))
            assertEachCountIsATotal(facet(name, result), "", Filters.NONE);
    }

    /** By a search for the first value, and for all of them by totals that are asked at once. */
    private void assertEachCountIsATotal(FacetResult facet, String text, Filters filters) {
        if (facet.values().isEmpty()) return;
        List<TotalQuery> choices = facet.values().stream()
                .map(value -> new TotalQuery(text, chosen(facet.name(), value.value(), filters), false))
                .toList();
        assertThat(total(text, choices.getFirst().filters()))
                .as("%s=%s under %s for “%s”", facet.name(), facet.values().getFirst(), filters, text)
                .isEqualTo(facet.values().getFirst().count());
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(searches.on(snapshot).totals(choices))
                    .as("%s under %s for “%s”", facet.values(), filters, text)
                    .isEqualTo(facet.values().stream()
                            .map(value -> (long) value.count())
                            .toList());
        }
    }

    @Test
    void selected_values_stay_listed_at_zero_and_other_zeros_are_left_out() throws IOException {
        publish(TestArchive.event("a", "1990", "Formation", "Texte.", "creation", "emploi"));
        Filters filters = new Filters(Map.of(Facet.TYPE.id(), Set.of("loi")), TimeFilter.year(2001), false);
        Result result = ask(question("formation", filters));
        assertThat(facet(Facet.TYPE.id(), result).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::count, FacetResult.Value::selected)
                .containsExactly(tuple("loi", 0, true));
        assertThat(facet(Facets.YEAR, result).values())
                .extracting(FacetResult.Value::value, FacetResult.Value::selected)
                .containsExactly(tuple("2001", true));
    }

    @Test
    void concepts_stand_by_count_then_label() throws IOException {
        publish(
                TestArchive.event("a", "1990", "A", "Texte.", "loi", "emploi", "regions"),
                TestArchive.event("b", "1991", "B", "Texte.", "loi", "emploi"),
                TestArchive.event("c", "1992", "C", "Texte.", "congres", "echelon"));
        assertThat(facet(Facet.THEME.id(), ask("")).values())
                .extracting(FacetResult.Value::label)
                .containsExactly("Emploi", "Échelon", "Régions");
        assertThat(facet(Facet.THEME.id(), ask("")).distinct()).isEqualTo(3);
    }

    @Test
    void only_the_facets_asked_for_are_counted() throws IOException {
        publish(TestArchive.event("a", "1990", "A", "Texte.", "loi"));
        Filters filters = new Filters(Map.of(Facet.TYPE.id(), Set.of("loi")), TimeFilter.year(1990), false);
        for (Filters narrowed : List.of(Filters.NONE, filters)) {
            for (String facet : Facets.names(ARCHIVE)) {
                Question question = new Question("", narrowed, Sort.DATE, 1, 0, Set.of(facet));
                assertThat(ask(question).facets()).extracting(FacetResult::name).containsExactly(facet);
            }
        }
    }
}
