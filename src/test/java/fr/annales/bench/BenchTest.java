package fr.annales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmark runs, though nobody measures here: on the shipped archive, with little of each kind. */
class BenchTest {
    @TempDir
    static Path folder;

    private static Path report;
    private static String table;

    @BeforeAll
    static void runs() {
        report = folder.resolve("report.json");
        table = run(
                "--work=" + folder.resolve("work"), "--questions=3", "--rounds=2", "--warm-up=1", "--report=" + report);
    }

    private static String run(String... options) {
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        int exit = new CommandLine(new Bench()).setOut(both).setErr(both).execute(options);
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void ratios_come_first_and_every_kind_of_question_is_told() {
        List<String> names = List.copyOf(Report.read(report).keySet());
        assertThat(names).anyMatch(name -> name.startsWith("ratio: HTTP / Annales × 8"));
        for (Kind kind : Kind.values())
            assertThat(names).as(kind.label()).anyMatch(name -> name.endsWith(kind.label()));
        assertThat(table).contains("| ratio: Annales / plain Lucene × 1 |");
    }

    @Test
    void every_figure_is_a_measure_of_something() {
        assertThat(Report.read(report).entrySet())
                .filteredOn(figure -> !figure.getKey().startsWith("events found"))
                .allSatisfy(figure ->
                        assertThat(figure.getValue()).as(figure.getKey()).isPositive());
    }

    @Test
    void plain_lucene_and_annales_find_events_for_every_kind_of_question() {
        Map<String, Double> figures = Report.read(report);
        assertThat(figures.keySet().stream().filter(name -> name.startsWith("events found a search: Annales")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(figures.get(name)).as(name).isPositive());
    }

    @Test
    void its_document_tells_every_option_and_runs_profiles_that_there_are() throws IOException {
        DocumentedCommand.check(new Bench(), Path.of("src/site/markdown/performance.md"), "bench", "micro");
    }
}
