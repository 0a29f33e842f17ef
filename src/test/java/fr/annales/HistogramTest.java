package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The histogram shows what each year has, the years that have nothing, and the period that was chosen. */
class HistogramTest {
    private static Served years;

    /** An archive that is served by the fake engine. */
    private record Served(FakeEngine engine, Browser browser) implements AutoCloseable {

        static Served of(Event... events) throws IOException {
            FakeEngine engine = new FakeEngine();
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
                for (Event event : events) sink.accept(event);
            });
            engine.refresh();
            return new Served(engine, new Browser(engine, null, InstantSource.system()));
        }

        HtmlPage read(String address) {
            return browser.read(address);
        }

        @Override
        public void close() {
            browser.close();
            engine.close();
        }
    }

    @BeforeAll
    static void serve() throws IOException {
        years = Served.of(
                event("a", "1980/1982", "loi"),
                event("b", "1982", "loi"),
                event("c", "1982-05", "congres"),
                event("d", "1985", "congres"),
                event("e", null, "loi"));
    }

    @AfterAll
    static void stop() {
        years.close();
    }

    private static Event event(String id, @Nullable String date, String type) {
        return TestArchive.event(id, date, "Titre", "Texte.", type);
    }

    private static String path(HtmlPage page, String name) {
        return String.join("|", page.all("<path class=\"" + name + "\" d=\"([^\"]*)\""));
    }

    /** A year is one wide, the highest is a hundred high, and its place is counted from the archive's first year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | 33 1:33 2:100 5:33 | 33 2:67 5:33
            ?type=congres         | 2:100 5:100        | 2:100 5:100
            ?type=loi             | 50 1:50 2:100      | 50 2:50
            ?year=1985            | 33 1:33 2:100 5:33 | 33 2:67 5:33
            ?from=1981&to=1983    | 33 1:33 2:100 5:33 | 33 2:67 5:33
            """)
    void a_bar_is_the_count_of_its_year(String address, String all, String beginning) {
        HtmlPage page = years.read(address);
        page.assertIsWellFormed();
        assertThat(path(page, "all")).isEqualTo(bars(all));
        assertThat(path(page, "beginning")).isEqualTo(bars(beginning));
    }

    /** The path of bars that are told by their place, 0 where none is told, and their height. */
    private static String bars(String told) {
        StringBuilder path = new StringBuilder();
        for (String bar : told.split(" ", -1)) {
            String[] parts = (bar.contains(":") ? bar : "0:" + bar).split(":", -1);
            path.append("M%s 100V%dh.8V100z".formatted(parts[0], 100 - Integer.parseInt(parts[1])));
        }
        return path.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | ''
            ?year=1985              | 5+1
            ?year=1981&year=1985    | 1+1 5+1
            ?from=1981&to=1983      | 1+3
            ?to=1981                | 0+2
            ?from=1984-07           | 4+2
            ?decade=1980            | 0+6
            ?decade=1980&from=1985  | 5+1
            ?undated=true           | ''
            """)
    void the_period_that_was_chosen_stands_behind(String address, String stretches) {
        List<String> drawn = years.read(address).all("<rect class=\"(chosen\" x=\"\\d+\" width=\"\\d+)\"").stream()
                .map(rect -> rect.replaceAll("chosen\" x=\"(\\d+)\" width=\"(\\d+)", "$1+$2"))
                .toList();
        assertThat(String.join(" ", drawn)).isEqualTo(stretches);
    }

    @Test
    void it_is_a_table_as_well_and_says_its_silence() {
        HtmlPage page = years.read("");
        assertThat(page.texts("(?s)<caption>(.*?)</caption>"))
                .containsExactly("Événements par année, de 1980 à 1985\u202f; 2\u00a0années sans événement");
        assertThat(page.texts("(?s)<tr data-at=\"\\d+\">(.*?)</tr>"))
                .containsExactly("1980 1 1", "1981 1 0", "1982 3 2", "1985 1 1");
        assertThat(page.source()).contains("role=\"img\" aria-label=\"Événements par année, de 1980 à 1985");
        assertThat(page.text())
                .contains("3\u00a0événements par an", "Un événement de plusieurs années compte dans chacune.");
    }

    /** So many that each would be less than 3 pixels wide on a telephone. */
    @ParameterizedTest
    @CsvSource({
        "1900, 2009, 1, 110",
        "1899, 2009, 5, 23",
        "1500, 2020, 5, 105",
        "1400, 2020, 10, 63",
        "-0043, 1991, 50, 41",
        "-9000, 1991, 100, 110"
    })
    void where_years_are_too_many_it_is_of_periods(String first, String last, String step, String units)
            throws IOException {
        try (Served served = Served.of(event("a", first, "loi"), event("b", last, "loi"))) {
            HtmlPage page = served.read("");
            page.assertIsWellFormed();
            assertThat(page.all("data-(?:step|units)=\"(\\d+)\"")).containsExactly(step, units);
            assertThat(page.text()).containsPattern("1\u00a0événement par (?:an|décennie|période de \\d+\u00a0ans)\\b");
        }
    }

    /** What is chosen is looked at more closely, with the decades around it, and there is a way out again. */
    @Test
    void it_goes_nearer_to_what_is_chosen_where_the_whole_is_long() throws IOException {
        try (Served served =
                Served.of(event("a", "1803", "loi"), event("b", "1987/1991", "loi"), event("c", "1899/1901", "loi"))) {
            assertThat(served.read("").all("data-(?:first|step|units)=\"(-?\\d+)\""))
                    .containsExactly("1800", "5", "39");
            HtmlPage page = served.read("?decade=1980&type=loi");
            page.assertIsWellFormed();
            assertThat(page.all("data-(?:first|step|units)=\"(-?\\d+)\"")).containsExactly("1980", "1", "10");
            assertThat(page.texts("(?s)<tr data-at=\"\\d+\">(.*?)</tr>"))
                    .containsExactly("1987 1 1", "1988 1 0", "1989 1 0");
            assertThat(page.texts("(?s)<span class=\"wider\">(.*?)</span>"))
                    .containsExactly("Élargir\u00a0: De 1900 à 1999 Toute la période");
            assertThat(page.links("De 1900 à 1999")).contains("./?type=loi&from=1900&to=1999");
            assertThat(page.links("Toute la période")).containsExactly("./?type=loi");
            assertThat(served.read("?year=1987").links("Années 1980").getFirst())
                    .isEqualTo("./?decade=1980");
        }
    }

    /** A century counts an event once that its decades count twice. */
    @Test
    void decades_of_more_than_two_centuries_fold_into_these() throws IOException {
        try (Served served =
                Served.of(event("a", "1789", "loi"), event("b", "1848/1851", "loi"), event("c", "1901", "loi"))) {
            HtmlPage page = served.read("?from=1800&to=1899");
            assertThat(page.links("Retirer De 1800 à 1899 , 1 événement")).containsExactly("./");
            assertThat(page.links("Choisir De 1900 à 1999 , 1 événement")).containsExactly("./?from=1900&to=1999");
            assertThat(page.links("Ajouter Années 1840 , 1 événement")).containsExactly("./?decade=1840");
            assertThat(page.source()).containsPattern("(?s)</span>De 1800 à 1899<span.{0,160}</a>\\s*<details open>");
        }
        assertThat(years.read("").links("De 1900 à 1999")).isEmpty();
    }

    @Test
    void a_span_that_cannot_be_counted_has_none_and_is_told_all_the_same() throws IOException {
        try (Served served = Served.of(event("a", "Y-20000", "loi"), event("b", "Y12000", "loi"))) {
            HtmlPage page = served.read("");
            page.assertIsWellFormed();
            assertThat(page.hits()).containsExactly("a", "b");
            assertThat(page.source()).doesNotContain("class=\"histogram\"");
            assertThat(served.read("a-propos").text())
                    .contains("2\u00a0événements, de 20\u202f001 av. J.-C. à 12\u202f000");
            assertThat(served.read("?from=Y12000").source()).contains("name=\"from\" value=\"Y12000\"");
        }
    }

    @Test
    void an_archive_of_a_single_year_has_none() throws IOException {
        try (Served served = Served.of(event("a", "1987-01", "loi"), event("b", "1987-02", "loi"))) {
            assertThat(served.read("").source()).doesNotContain("class=\"histogram\"");
        }
    }
}
