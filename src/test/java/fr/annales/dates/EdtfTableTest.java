package fr.annales.dates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is read to a table of EDTF strings, gathered from the tests of other implementations. */
class EdtfTableTest {
    private static final String READ = "read";
    private static final Predicate<Case> VALID = row -> row.expectation.equals("valid");
    private static final Predicate<Case> COMMON = row -> row.level.contains("0") || row.level.contains("1");
    /**
     * The centuries of ISO 8601, in two digits, which EDTF does not have: who types {@code 87} means 1987, and must not
     * be put into the years 8700 to 8799.
     */
    private static final List<String> CENTURIES = List.of("20", "19", "-99");

    /** Intervals of seasons and of long years, of which the table holds others to be valid: both are read. */
    private static final List<String> INTERVALS = List.of("2012-21/2012-22", "Y-61000/-2000");

    /** Years of less than four digits: who writes them is told of four, not of levels. */
    private static final Predicate<Case> SHORT = row -> row.string.matches("-?\\d{2,3}[?~%]?");

    /** @param level the levels of EDTF that hold it, where the table tells */
    record Case(String string, String expectation, String level) {}

    @ParameterizedTest
    @MethodSource
    void a_valid_string_of_level_0_or_1_is_read(Case row) {
        assertThat(outcome(row.string)).isEqualTo(READ);
    }

    static List<Case> a_valid_string_of_level_0_or_1_is_read() throws IOException {
        return table(VALID.and(COMMON).and(row -> !CENTURIES.contains(row.string)));
    }

    @ParameterizedTest
    @MethodSource
    void an_invalid_string_is_refused(Case row) {
        assertThat(outcome(row.string)).isNotEqualTo(READ);
    }

    static List<Case> an_invalid_string_is_refused() throws IOException {
        return table(VALID.negate().and(row -> !INTERVALS.contains(row.string)));
    }

    @Test
    void beyond_level_1_only_intervals_of_decades_doubted_seasons_and_times_are_read() throws IOException {
        assertThat(table(VALID.and(COMMON.negate())))
                .filteredOn(row -> outcome(row.string).equals(READ))
                .extracting(Case::string)
                .containsExactly("2011-23~", "198X/199X", "198X/1999", "1987/199X", "1985-04-12T23:20:30-04:00");
    }

    @Test
    void what_is_of_level_2_is_refused_as_such() throws IOException {
        assertThat(table(VALID.and(COMMON.negate()).and(SHORT.negate())))
                .filteredOn(row -> !outcome(row.string).equals(READ))
                .hasSizeGreaterThan(90)
                .allSatisfy(
                        row -> assertThat(outcome(row.string)).as(row.string).contains("niveau 2"));
    }

    private static String outcome(String edtf) {
        try {
            EdtfDate.parse(edtf);
            return READ;
        } catch (InvalidDateException refusal) {
            return requireNonNull(refusal.getMessage());
        }
    }

    private static List<Case> table(Predicate<Case> wanted) throws IOException {
        var stream = requireNonNull(EdtfTableTest.class.getResourceAsStream("/dates/edtf.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2]))
                    .filter(wanted)
                    .toList();
        }
    }
}
