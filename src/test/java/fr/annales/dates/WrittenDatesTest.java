package fr.annales.dates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write for a date and what it is read as, by a table; and that no text breaks the reading. */
class WrittenDatesTest {

    @ParameterizedTest
    @MethodSource("table")
    void a_date_is_read_as_the_table_says(String written, String reading) {
        assertThat(told(WrittenDates.read(written))).isEqualTo(reading);
    }

    @ParameterizedTest
    @MethodSource("ofColumns")
    void a_date_of_a_column_is_read_as_the_table_says(String written, String others, String reading) {
        DateColumn column = new DateColumn();
        column.add(written);
        for (String other : others.split("\\|", -1)) column.add(other);
        assertThat(told(WrittenDates.read(written, column.notation()))).isEqualTo(reading);
    }

    /** What is no EDTF does not depend on who writes it. */
    @ParameterizedTest
    @MethodSource("table")
    void people_are_asked_no_more_than_the_table_says(String written) {
        WrittenDate read = WrittenDates.read(written);
        boolean isEdtf = read instanceof WrittenDate.Read(String edtf) && edtf.equals(written);
        if (!isEdtf) assertThat(WrittenDates.read(written, DateNotation.PEOPLE)).isEqualTo(read);
    }

    static List<Arguments> table() throws IOException {
        return rows("/dates/written-dates.tsv");
    }

    static List<Arguments> ofColumns() throws IOException {
        return rows("/dates/dates-of-columns.tsv");
    }

    private static List<Arguments> rows(String table) throws IOException {
        var stream = requireNonNull(WrittenDatesTest.class.getResourceAsStream(table));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .<Arguments>map(cells -> argumentSet(String.join(", ", cells), (Object[]) cells))
                    .toList();
        }
    }

    static String told(WrittenDate date) {
        return switch (date) {
            case WrittenDate.Read(String edtf) -> edtf;
            case WrittenDate.Undated _ -> "none";
            case WrittenDate.Asked(List<String> readings) -> "? " + String.join(" | ", readings);
            case WrittenDate.Impossible _ -> "impossible";
            case WrittenDate.Unknown _ -> "unknown";
        };
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatever_is_read_or_asked_is_edtf(String written) throws InvalidDateException {
        for (String edtf : edtf(WrittenDates.read(written)))
            assertThat(EdtfDate.parse(edtf).edtf()).isEqualTo(edtf);
    }

    private static List<String> edtf(WrittenDate date) {
        return switch (date) {
            case WrittenDate.Read(String edtf) -> List.of(edtf);
            case WrittenDate.Asked(List<String> readings) -> readings;
            default -> List.of();
        };
    }

    /** Pieces of the table in any order, some of them spoilt. */
    @Test
    void no_text_breaks_the_reading() throws IOException, InvalidDateException {
        Random random = new Random(1794);
        List<String> pieces = table().stream()
                .flatMap(row ->
                        List.of(((String) row.get()[0]).split("(?<=[^\\p{L}\\d])|(?=[^\\p{L}\\d])", -1)).stream())
                .toList();
        int read = 0;
        for (int i = 0; i < 30_000; i++) {
            String text = random.ints(1 + random.nextInt(9), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            for (String edtf : edtf(WrittenDates.read(text))) {
                EdtfDate.parse(edtf);
                read++;
            }
        }
        assertThat(read).as("the random texts must also make dates").isGreaterThan(1_000);
    }

    @Test
    void a_long_text_is_no_date() {
        assertThat(WrittenDates.read("vers ".repeat(100_000) + "1985")).isInstanceOf(WrittenDate.Unknown.class);
        assertThat(WrittenDates.read("(".repeat(64) + ")".repeat(64))).isNotInstanceOf(WrittenDate.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"1583-04-10", "1818-03-22", "1913-03-23", "1943-04-25", "1954-04-18", "2000-04-23", "2038-04-25"})
    void easter_is_the_sunday_of_the_church(LocalDate easter) {
        assertThat(Feasts.day("paques", easter.getYear())).contains(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "1er vendémiaire an I, 1792-09-22",
        "6e jour complémentaire an III, 1795-09-22",
        "1er vendémiaire an IV, 1795-09-23",
        "11 nivôse an XIV, 1806-01-01",
        "1er vendémiaire an XII, 1803-09-24"
    })
    void the_republic_counts_from_its_equinoxes(String written, String edtf) {
        assertThat(WrittenDates.toEdtf(written)).contains(edtf);
    }
}
