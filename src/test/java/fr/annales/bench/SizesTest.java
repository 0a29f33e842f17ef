package fr.annales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that measures what grows with an archive runs, though nobody measures here. */
class SizesTest {
    @TempDir
    Path folder;

    @Test
    void an_archive_of_fewer_and_of_more_events_than_there_are_is_built_served_and_asked() {
        Path report = folder.resolve("report.json");
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        int exit = new CommandLine(new Sizes())
                .setOut(both)
                .setErr(both)
                .execute("--events=5,80", "--searches=1", "--questions=2", "--report=" + report);
        assertThat(exit).as(out.toString()).isZero();
        Map<String, Double> figures = Report.read(report);
        assertThat(figures).hasSize(2 * 9);
        assertThat(figures.entrySet())
                .allSatisfy(figure ->
                        assertThat(figure.getValue()).as(figure.getKey()).isPositive());
    }
}
