package fr.annales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures figures = new Figures();

    @Test
    void two_runs_are_laid_side_by_side_where_both_have_a_figure() {
        figures.put("searches a second", 1_500);
        figures.put("measured now only", 3);
        assertThat(figures.table(Map.of("searches a second", 1_000.0, "measured then only", 2.0)))
                .contains("| searches a second | 1,000 | 1,500 | 1.50 |")
                .doesNotContain("only");
    }

    @Test
    void a_report_is_read_as_it_was_written(@TempDir Path folder) {
        figures.put("first", 0.5);
        figures.put("second", 2);
        Path report = folder.resolve("report.json");
        Report.write(figures, report);
        assertThat(Report.read(report)).isEqualTo(figures.byName());
        assertThat(Report.read(report).keySet()).containsExactly("first", "second");
    }

    @Test
    void what_could_not_be_measured_is_no_figure() {
        figures.put("nothing of the kind was asked", Double.NaN);
        assertThat(figures.byName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.9004|0.900", "12.34|12.3", "123.4|123", "5738109|5,738,109", "0|0.000"})
    void three_digits_are_shown_and_never_a_digit_before_the_point_is_lost(double value, String shown) {
        assertThat(Figures.shown(value)).isEqualTo(shown);
    }
}
