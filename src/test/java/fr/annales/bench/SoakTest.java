package fr.annales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The soak runs, though nobody measures here; and it tells what grows from what does not. */
class SoakTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void it_runs_and_draws_what_it_saw() throws Exception {
        Path report = folder.resolve("report.json");
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        int exit = new CommandLine(new Soak())
                .setOut(both)
                .setErr(both)
                .execute("--minutes=0.1", "--pace=20", "--work=" + folder.resolve("work"), "--report=" + report);
        assertThat(exit).as(out.toString()).isZero();
        Map<String, Double> figures = Report.read(report);
        assertThat(figures).containsEntry("answers that must not come", 0.0).containsEntry("versions published", 3.0);
        assertThat(figures.get("threads, median of quarter 4")).isPositive();
        assertThat(folder.resolve("report.csv")).content().hasLineCount(7);
        byte[] chart = Files.readAllBytes(folder.resolve("report.svg"));
        var lines = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart))
                .getElementsByTagName("polyline");
        assertThat(lines.getLength()).isEqualTo(7);
    }

    /** Of 40 samples: what is held at first, in the second quarter, and in the last. */
    @ParameterizedTest
    @CsvSource({"10, 100, 110, 0", "10, 100, 111, 3", "200, 100, 90, 0"})
    void what_the_last_quarter_has_more_than_the_second_has_grown(int first, int second, int last, int grown) {
        List<SoakSample> samples = IntStream.range(0, 40)
                .map(i -> i < 10 ? first : i < 30 ? second : last)
                .mapToObj(SoakTest::sample)
                .toList();
        assertThat(new Flatness(samples).grown()).hasSize(grown);
    }

    /** One whose memory grows as little as can be. */
    private static SoakSample sample(int held) {
        return new SoakSample(1, new Vitals((long) held * MIB, 100L * MIB, held, held), 0, 0, 0, 0);
    }

    @Test
    void its_document_tells_every_option_and_runs_profiles_that_there_are() throws IOException {
        DocumentedCommand.check(new Soak(), Path.of("src/site/markdown/resilience.md"), "soak", "mutation");
    }
}
