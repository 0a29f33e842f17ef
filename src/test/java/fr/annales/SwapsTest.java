package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import fr.annales.http.Limits;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.web.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An index changes under load without anyone noticing: each answer is whole, of one version, and says which. */
class SwapsTest {
    private static final int SWAPS = 30;
    private static final int CLIENTS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path index;

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private volatile boolean isOver;

    /** The n-th version has n events, and each says so. */
    private void publish(int n) throws IOException {
        new LucenePublisher(index).publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            for (int i = 0; i < n; i++)
                sink.accept(TestArchive.event("e" + i, "1987", "Version " + n, "Un texte.", "loi", "emploi"));
        });
    }

    @Test
    void thirty_swaps_under_eight_clients() throws Exception {
        publish(1);
        try (LuceneEngine engine = new LuceneEngine(index);
                Server server = new Server(engine, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, null);
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            engine.refresh();
            String root = "http://127.0.0.1:" + server.start("127.0.0.1", 0);
            List<Future<Integer>> asking = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) asking.add(clients.submit(() -> askUntilOver(root)));
            for (int n = 2; n <= SWAPS + 1; n++) {
                publish(n);
                assertThat(engine.refresh()).isTrue();
            }
            isOver = true;
            for (Future<Integer> client : asking) assertThat(client.get()).isPositive();
        }
        assertThat(seen).hasSizeGreaterThan(1);
    }

    /** Tells how many answers there were, each of which was as it should be. */
    private int askUntilOver(String root) throws IOException, InterruptedException {
        int answers = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            do {
                assertIsOfOneVersion(get(root + "/api/events?q=version&size=100", http));
                JsonNode archive = get(root + "/api/archive", http);
                assertIsOf(archive.get("events").asInt(), archive);
                answers++;
            } while (!isOver);
        }
        return answers;
    }

    private static JsonNode get(String address, HttpClient http) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private void assertIsOfOneVersion(JsonNode answer) {
        int n = answer.get("total").asInt();
        assertThat(answer.get("hits"))
                .hasSize(n)
                .allSatisfy(hit -> assertThat(hit.get("title").asString()).isEqualTo("Version " + n));
        for (String facet : List.of("decade", "year", "type", "theme"))
            assertThat(answer.at("/facets/" + facet + "/values/0/count").asInt())
                    .isEqualTo(n);
        assertIsOf(n, answer);
    }

    private void assertIsOf(int n, JsonNode answer) {
        String version = answer.at("/index/version").asString();
        assertThat(seen.merge(version, n, (before, now) -> before)).isEqualTo(n);
    }
}
