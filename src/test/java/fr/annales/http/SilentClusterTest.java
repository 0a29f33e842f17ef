package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.opensearch.FalseAnswer;
import fr.annales.opensearch.OpenSearchEngine;
import fr.annales.opensearch.StubCluster;
import fr.annales.web.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What visitors are told while a cluster does not answer, and when it takes too long. */
class SilentClusterTest {
    private static final String SEARCH = "POST /_msearch";
    private static final Duration TIME = Duration.ofMillis(500);
    private static final List<String> PATHS =
            List.of("/api/events?q=titre", "/api/events/a", "/api/suggest?q=ti", "/api/events.jsonl");

    private final StubCluster cluster = StubCluster.open();
    private final OpenSearchEngine engine = new OpenSearchEngine(cluster.address());
    private final Server server =
            new Server(engine, () -> new Readiness(true, null), Site.NONE, UsualLimits.within(TIME), null);
    private Client client = new Client(0);

    @BeforeEach
    void serve() throws IOException {
        cluster.publish();
        engine.refresh();
        client = new Client(server.start("127.0.0.1", 0));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        engine.close();
        cluster.close();
    }

    private void assertIsTold(String path, String kind, String title) {
        Client.Response answer = client.raw(path);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("type").asString()).endsWith(":" + kind);
        assertThat(answer.json().get("title").asString()).isEqualTo(title);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(cluster.hasLied()).isTrue();
    }

    static List<FalseAnswer> endless() {
        return FalseAnswer.endless();
    }

    /** However late that is found out: nobody knows of a silent cluster whether it was the question. */
    @ParameterizedTest
    @MethodSource("endless")
    void who_asks_a_silent_cluster_is_told_that_the_service_is_unavailable(FalseAnswer lie) {
        for (String path : PATHS) {
            cluster.lieOnce(SEARCH, lie);
            assertIsTold(path, "indisponible", "Service momentanément indisponible");
        }
    }

    @Test
    void who_asks_what_takes_too_long_is_told_so() {
        for (String path : PATHS) {
            cluster.lieOnce(SEARCH, FalseAnswer.cancelled().after(TIME.plusMillis(50)));
            assertIsTold(path, "trop-long", "Délai dépassé");
        }
    }

    @Test
    void who_asks_a_cluster_that_is_gone_is_told_that_the_service_is_unavailable() throws IOException {
        cluster.close();
        for (String path : PATHS) assertIsTold(path, "indisponible", "Service momentanément indisponible");
    }
}
