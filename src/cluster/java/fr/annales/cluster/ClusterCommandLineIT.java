package fr.annales.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types to serve from a cluster, and what he is told. */
class ClusterCommandLineIT {
    private static final Path DATA = Path.of("data");

    @TempDir
    Path folder;

    private final String prefix = TestCluster.prefix();
    private Product product = new Product(List.of(), Path.of(""), "");

    @BeforeEach
    void begin() {
        product = new Product(List.of(TestCluster.node()), folder, prefix);
    }

    @AfterEach
    void clean() {
        TestCluster.clean(List.of(prefix));
    }

    @Test
    void the_shipped_archive_is_checked_indexed_and_served() throws Exception {
        Product.Ended checked = Product.run(product.line("check", DATA));
        assertThat(checked.said()).contains("avertissement : cluster : un seul nœud garde des données");
        assertThat(checked.exit()).isZero();
        Product.Ended indexed = Product.run(product.withLedger("index", DATA));
        assertThat(indexed.said()).contains("dans l’index " + prefix + " du cluster.");
        assertThat(indexed.exit()).isZero();
        ProcessBuilder serving = product.withLedger("serve", DATA, "--port", "0")
                .redirectError(folder.resolve("log").toFile());
        try (RunningServer server = new RunningServer(serving)) {
            server.when("/health/ready", body -> body.contains("\"ready\""));
            server.when("/api/events?q=chomage+1988", body -> body.contains("\"hits\""));
            server.when("/?q=loi", body -> body.contains("événements"));
            server.when("/api/events.jsonl?type=loi", body -> body.lines().count() > 1);
            server.when("/api/suggest?q=chom", body -> body.contains("mage"));
        }
    }

    @Test
    @Tag("long")
    void what_cannot_be_had_is_told_in_one_line() throws Exception {
        Product nowhere = new Product(List.of(URI.create("http://127.0.0.1:1")), folder, prefix);
        for (ProcessBuilder line : List.of(
                nowhere.line("check", DATA),
                nowhere.withLedger("index", DATA),
                nowhere.withLedger("serve", DATA, "--port", "0"))) {
            Product.Ended ended = Product.run(line);
            assertThat(ended.said().lines().filter(said -> said.startsWith("annales : ")))
                    .singleElement()
                    .asString()
                    .contains("cluster");
            assertThat(ended.exit()).isEqualTo(3);
        }
    }

    /** The archive has a mistake: what serves goes on, and nothing is left behind. */
    @Test
    void a_mistaken_archive_leaves_nothing_in_the_cluster() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.copy(DATA.resolve("archive.json"), data.resolve("archive.json"));
        Files.writeString(data.resolve("events.jsonl"), """
                {"id": "un", "date": "1990", "title": "Un", "type": "loi"}
                {"id": "deux", "date": "199O", "title": "Deux", "type": "loi"}
                """);
        assertThat(Product.run(product.withLedger("index", data)).exit()).isEqualTo(1);
        assertThat(indices()).containsExactly(prefix + "-notes");
    }

    private List<String> indices() throws IOException {
        return TestCluster.send("GET", "/_cat/indices/" + prefix + "-*?h=index", "")
                .lines()
                .map(String::strip)
                .toList();
    }
}
