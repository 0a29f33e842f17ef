package fr.annales.address;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.engine.Filters;
import fr.annales.engine.TestArchive;
import fr.annales.engine.TimeFilter;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1987-01-27", "1998-24", "-0043", "-9999", "9999", "9999-24", "Y10000", "Y-17000", "Y999999999"})
    void a_period_is_written_as_a_date_that_is_read_as_the_same_day(String edtf) throws InvalidDateException {
        EdtfDate date = EdtfDate.parse(edtf);
        TimeFilter period = new TimeFilter(new TreeSet<>(), new TreeSet<>(), date.earliest(), date.latest());
        var parameters = SearchParameters.parameters("", Filters.NONE.with(period));
        assertThat(parameters).containsOnlyKeys(SearchParameters.FROM, SearchParameters.TO);
        assertThat(EdtfDate.parse(TestArchive.present(parameters.get(SearchParameters.FROM))
                                .getFirst())
                        .earliest())
                .isEqualTo(date.earliest());
        assertThat(EdtfDate.parse(TestArchive.present(parameters.get(SearchParameters.TO))
                                .getFirst())
                        .latest())
                .isEqualTo(date.latest());
    }
}
