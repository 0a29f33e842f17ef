package fr.annales.event;

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
    private static final Predicate<Case> VALID = row -> row.expectation.equals("valid");
    private static final Predicate<Case> COMMON = row -> row.level.contains("0") || row.level.contains("1");
    /** Their ends, seasons and long years, are not read yet: whether they are in order is not seen. */
    private static final List<String> UNREAD_ENDS = List.of("2012-24/2012-21", "Y-61000/-2000", "2012-21/2012-22");

    private static final String NOT_YET = "pas encore";

    /** @param level the levels of EDTF that hold it, where the table tells */
    record Case(String string, String expectation, String level) {}

    @ParameterizedTest
    @MethodSource
    void a_valid_string_of_level_0_or_1_is_read_or_refused_as_not_yet_read(Case row) {
        assertThat(outcome(row.string))
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isEqualTo("read"),
                        outcome -> assertThat(outcome).contains(NOT_YET),
                        outcome -> assertThat(outcome).contains("sans aucun bout daté"));
    }

    static List<Case> a_valid_string_of_level_0_or_1_is_read_or_refused_as_not_yet_read() throws IOException {
        return table(VALID.and(COMMON));
    }

    @ParameterizedTest
    @MethodSource
    void an_invalid_string_is_refused_for_good(Case row) {
        assertThat(outcome(row.string)).isNotEqualTo("read").doesNotContain(NOT_YET);
    }

    static List<Case> an_invalid_string_is_refused_for_good() throws IOException {
        return table(VALID.negate().and(row -> !UNREAD_ENDS.contains(row.string)));
    }

    @Test
    void beyond_level_1_only_intervals_of_decades_and_times_are_read() throws IOException {
        assertThat(table(VALID.and(COMMON.negate())))
                .filteredOn(row -> outcome(row.string).equals("read"))
                .extracting(Case::string)
                .containsExactly("198X/199X", "198X/1999", "1987/199X", "1985-04-12T23:20:30-04:00");
    }

    private static String outcome(String edtf) {
        try {
            EventDate.parse(edtf);
            return "read";
        } catch (InvalidDate refusal) {
            return requireNonNull(refusal.getMessage());
        }
    }

    private static List<Case> table(Predicate<Case> wanted) throws IOException {
        var stream = requireNonNull(EdtfTableTest.class.getResourceAsStream("/event/edtf.tsv"));
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
