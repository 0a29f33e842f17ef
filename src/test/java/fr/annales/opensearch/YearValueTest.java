package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.dates.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event's date is in the field that years are counted by. */
class YearValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1990-05-04      | fbl1990
            1990            | fbl1990
            -0044-03-15     | fbl-44
            1990-12/1991-01 | fb1990 l1991
            1990/..         | fb1990 l2147483647
            ../1990         | f-2147483648 l1990
            1990/           | fbl1990
            /1990           | fl1990
            """)
    void a_date_has_a_value_for_each_year_in_which_it_begins_or_ends(String date, String values) throws Exception {
        assertThat(String.join(" ", YearValue.of(EdtfDate.parse(date)))).isEqualTo(values);
    }

    @Test
    void an_event_without_a_date_has_one_too() {
        assertThat(YearValue.of(null)).containsExactly(YearValue.UNDATED);
    }

    @ParameterizedTest
    @CsvSource({
        "fbl-44, true, true, true, -44",
        "fb1990, true, true, false, 1990",
        "l2147483647, false, false, true, 2147483647"
    })
    void a_value_is_read_as_it_was_written(String value, boolean isFirst, boolean begins, boolean isLast, int year) {
        assertThat(YearValue.read(value)).isEqualTo(new YearValue(isFirst, begins, isLast, year));
    }
}
