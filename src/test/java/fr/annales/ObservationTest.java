package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.http.Limits;
import fr.annales.http.OpenApi;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.lucene.LuceneEngine;
import fr.annales.search.Searches;
import fr.annales.web.Pages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and archivists are told of a service that runs, and what visitors are told of that. */
class ObservationTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        MadeArchive.write(folder.resolve("data"), "a", 3, 5);
    }

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int serve(String option, String value) {
        String data = folder.resolve("data").toString();
        String index = folder.resolve("index").toString();
        return run("serve", "--port", "0", "--data", data, "--index", index, option, value);
    }

    @Test
    void a_port_in_use_for_metrics_is_one_french_line_and_exit_3() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("--metrics", "127.0.0.1:" + taken.getLocalPort())).isEqualTo(3);
        }
        assertThat(err.toString().lines()).singleElement().asString().contains("impossible d’écouter", "--metrics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9464", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "::1:9464", "http://a:9464", " :9464"})
    void an_address_without_its_port_is_refused(String value) {
        assertThat(serve("--metrics", value)).isEqualTo(2);
        assertThat(err.toString()).contains("--metrics").contains(value);
    }

    @Test
    void words_are_not_written_into_another_file() throws IOException {
        Path events = folder.resolve("data/events.jsonl");
        String before = Files.readString(events);
        assertThat(serve("--questions", events.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("n’est pas un fichier de mots cherchés");
        assertThat(events).hasContent(before.strip());
    }

    @Test
    void the_archivist_is_told_words_most_asked_first() throws IOException {
        Path file = folder.resolve("mots.txt");
        LocalDate day = LocalDate.now(Searches.ZONE).minusDays(9);
        Files.writeString(file, """
                annales-questions 1 00112233445566778899aabbccddeeff
                covoiturage\t%1$s:1 %2$s:1 %3$s:2
                teletravail\t%1$s:4 %2$s:12 %3$s:1
                #00112233445566778899aabb\t%3$s:1
                """.formatted(day, day.plusDays(1), day.plusDays(4)));
        assertThat(run("questions", "--questions", file.toString())).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "mot            fois  jours  dernier jour",
                        "teletravail      17      3  " + day.plusDays(4),
                        "covoiturage       4      3  " + day.plusDays(4));
    }

    @Test
    void without_a_file_there_is_nothing_to_tell() {
        assertThat(run("questions")).isEqualTo(2);
        assertThat(run("questions", "--questions", folder.resolve("absent").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("--questions attend une valeur", "introuvable");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void visitors_are_told_where_words_are_kept(boolean kept) throws Exception {
        new MadeArchive(folder.resolve("data"), "a", 3, 5).index(folder.resolve("index"));
        try (LuceneEngine engine = new LuceneEngine(folder.resolve("index"));
                Server server = new Server(
                        engine,
                        () -> new Readiness(true, null),
                        Pages.of(
                                null,
                                "http://127.0.0.1",
                                archive -> OpenApi.document(null, archive),
                                InstantSource.system(),
                                kept),
                        Limits.DEFAULT,
                        null);
                HttpClient http = HttpClient.newHttpClient()) {
            engine.refresh();
            URI page = URI.create("http://127.0.0.1:" + server.start("127.0.0.1", 0) + "/a-propos");
            String html = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
            assertThat(html.contains("trois jours différents")).isEqualTo(kept);
        }
    }
}
