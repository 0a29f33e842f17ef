package fr.annales.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.annales.bench.DocumentedCommand;
import fr.annales.bench.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command measures a collection, here of three events and three questions of two intents. */
class RelevanceTest {
    private static final Path DOCUMENT = Path.of("src/site/markdown/relevance.md");

    @TempDir
    Path folder;

    @BeforeEach
    void writeCollection() throws IOException {
        Files.writeString(folder.resolve("archive.json"), """
                {"title": "Essai", "language": "fr", "types": [{"id": "loi", "prefLabel": "Loi"}], "themes": []}""");
        Files.writeString(folder.resolve("events.jsonl"), """
                {"id": "a", "date": "1980", "title": "Chômage", "text": "Le chômage.", "type": "loi"}
                {"id": "b", "date": "1981", "title": "Congrès", "text": "Le congrès.", "type": "loi"}
                {"id": "c", "date": "1982", "title": "Charte", "text": "La charte.", "type": "loi"}
                """);
        Files.writeString(folder.resolve("queries.tsv"), "q1\tx\tchomage\nq2\tx\txylophone\nq3\ty\tcongrès\n");
        Files.writeString(folder.resolve("qrels.tsv"), "q1\ta\t1\nq2\tc\t1\nq3\tb\t2\nq3\tc\t2\n");
    }

    private String run(String... options) {
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        int exit = new CommandLine(new Relevance()).setOut(both).setErr(both).execute(options);
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    private Map<String, Double> measure() {
        Path report = folder.resolve("report.json");
        run("--data=" + folder, "--report=" + report);
        return Report.read(report);
    }

    @Test
    void it_measures_a_collection_over_http() {
        // x: 1 and 0; y: of two, one, first: 1 / (1 + 1 / 1.58496) = 0.61315.
        Map<String, Double> figures = measure();
        assertThat(figures.get("nDCG@10")).isCloseTo((0.5 + 0.61315) / 2, within(1e-5));
        assertThat(figures).containsEntry("recall@100", 0.5);
        assertThat(figures)
                .containsEntry("questions", 3.0)
                .containsEntry("intents", 2.0)
                .containsEntry("answers without a hit", 1.0);
    }

    @Test
    void the_worst_intents_are_listed_and_an_earlier_report_is_shown_beside() {
        measure();
        assertThat(run("--data=" + folder, "--beside=" + folder.resolve("report.json"), "--worst=1"))
                .contains("| questions | 3.00 | 3.00 | 1.00 |")
                .contains("| 0.500 | 0.500 | 2 | x | q2: xylophone |");
    }

    @Test
    void an_index_that_is_kept_is_built_again_when_the_archive_is_another() throws IOException {
        String[] options = {"--data=" + folder, "--index=" + folder.resolve("index"), "--worst=2"};
        String first = run(options);
        assertThat(run(options).lines().filter(line -> !line.contains("ms a question")))
                .containsExactlyElementsOf(first.lines()
                        .filter(line -> !line.contains("ms a question"))
                        .toList());
        Path events = folder.resolve("events.jsonl");
        Files.writeString(events, Files.readString(events).replace("La charte", "La charte du xylophone"));
        assertThat(run(options)).contains("| answers without a hit | 0.000 |");
    }

    @Test
    void questions_and_judgements_may_be_elsewhere(@TempDir Path elsewhere) throws IOException {
        Path questions = Files.move(folder.resolve("queries.tsv"), elsewhere.resolve("q.tsv"));
        Path judgements = Files.move(folder.resolve("qrels.tsv"), elsewhere.resolve("j.tsv"));
        assertThat(run("--data=" + folder, "--questions=" + questions, "--judgements=" + judgements))
                .contains("| intents | 2.00 |");
    }

    @Test
    void its_document_tells_every_option_every_figure_and_how_to_write_the_golden_file() throws IOException {
        DocumentedCommand.check(new Relevance(), DOCUMENT, "relevance");
        assertThat(measure().keySet())
                .allSatisfy(figure -> assertThat(Files.readString(DOCUMENT)).contains("| " + figure + " |"));
        assertThat(Files.readString(DOCUMENT)).contains("    " + RankingTest.REWRITING + "\n");
    }
}
