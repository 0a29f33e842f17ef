package fr.annales.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.http.Limits;
import fr.annales.http.Listeners;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.http.ServerBindException;
import fr.annales.web.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator sees of a running server: every promise of the table in operations.md, and every alert. */
class MetricsTest {
    private static final Path OPERATIONS = Path.of("src/site/markdown/operations.md");
    private static final Path RULES = Path.of("src/dist/prometheus/annales.rules.yml");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** However busy the machine that tests, no deadline is missed. */
    private static final Limits LIMITS = new Limits(
            Duration.ofMinutes(1), 16, 256, 100, 8_192, 8_192, 200, Duration.ofMinutes(1), 8 << 20, 32 << 20, 4, 512);

    private static final FakeEngine ENGINE = new FakeEngine();
    private static final Metrics METRICS = new Metrics(ENGINE, () -> new Readiness(true, null));
    private static final Server SERVER = new Server(
            ENGINE,
            () -> new Readiness(true, null),
            Site.NONE,
            LIMITS,
            null,
            new Listeners(METRICS, METRICS::searched));
    private static int port;
    private static MetricsServer listening;

    @BeforeAll
    static void ask() throws Exception {
        ENGINE.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            sink.accept(TestArchive.event("loi", "1987-01-27", "Loi sur l’insertion", "La loi.", "loi"));
            sink.accept(TestArchive.event("congres", "1990", "Un congrès", "À Marseille.", "congres"));
        });
        ENGINE.refresh();
        METRICS.watch(SERVER::load);
        port = SERVER.start("127.0.0.1", 0);
        listening = MetricsServer.start(METRICS, "127.0.0.1", 0);
        for (String path : List.of(
                "/api/events?q=loi",
                "/api/events?q=insrtion",
                "/api/events",
                "/api/events/loi",
                "/api/events/congres",
                "/api/events/jamais-vu",
                "/api/events?taille=3",
                "/api/events?q=" + "a".repeat(600),
                "/nulle-part/ici",
                "/api/suggest?q=lo")) get(port, path);
    }

    @AfterAll
    static void stop() {
        listening.close();
        SERVER.close();
        ENGINE.close();
    }

    private static HttpResponse<String> get(int asked, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked + path));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String scrape() {
        try {
            return get(listening.port(), "/metrics").body();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '\'', textBlock = """
            annales_http_requests_total{route="/api/events",status="200"} 3.0
            annales_http_requests_total{route="/api/events",status="400"} 2.0
            annales_http_requests_total{route="/api/events/{id}",status="200"} 2.0
            annales_http_requests_total{route="/api/events/{id}",status="404"} 1.0
            annales_http_requests_total{route="other",status="404"} 1.0
            annales_http_refusals_total{kind="evenement-inconnu"} 1.0
            annales_http_refusals_total{kind="parametre"} 2.0
            annales_http_refusals_total{kind="surcharge"} 0.0
            annales_http_refusals_total{kind="trop-long"} 0.0
            annales_search_step_total{step="all"} 1.0
            annales_search_step_total{step="forgiven"} 1.0
            annales_search_step_total{step="some"} 0.0
            annales_http_request_duration_seconds_count{route="/api/suggest"} 1
            annales_http_requests_waiting 0.0
            annales_http_held_bytes 0.0
            annales_ready 1.0
            annales_trouble 0.0
            annales_events 2.0
            annales_version_info{version="fake-1"} 1.0
            """)
    void is_counted(String series, String value) {
        assertThat(scrape().lines()).contains(series + " " + value);
    }

    @Test
    void no_label_holds_what_a_visitor_sent() {
        assertThat(scrape()).doesNotContain("nulle-part", "jamais-vu", "insrtion", "taille");
    }

    @Test
    void openmetrics_is_spoken_to_whoever_accepts_it() throws Exception {
        HttpResponse<String> answer =
                get(listening.port(), "/metrics", "Accept", "application/openmetrics-text; version=1.0.0");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/openmetrics-text");
        assertThat(answer.body()).endsWith("# EOF\n");
    }

    @Test
    void the_two_addresses_share_nothing() throws Exception {
        assertThat(get(port, "/metrics").statusCode()).isEqualTo(404);
        assertThat(get(listening.port(), "/api/events").statusCode()).isEqualTo(404);
        assertThat(get(listening.port(), "/").statusCode()).isEqualTo(404);
    }

    @Test
    void who_connects_and_says_nothing_hinders_no_look() throws IOException {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), listening.port());
                Socket another = new Socket(InetAddress.getLoopbackAddress(), listening.port())) {
            silent.getOutputStream().write('G');
            another.getOutputStream().write('G');
            assertThat(scrape()).contains("annales_ready");
        }
    }

    @Test
    void a_port_in_use_is_told() {
        assertThatThrownBy(() -> MetricsServer.start(METRICS, "127.0.0.1", port))
                .isInstanceOf(ServerBindException.class)
                .hasMessageContaining("--metrics");
    }

    @Test
    void without_a_version_the_rest_is_told() throws IOException {
        try (FakeEngine empty = new FakeEngine();
                MetricsServer waiting = MetricsServer.start(
                        new Metrics(empty, () -> new Readiness(false, "Pas encore.")), "127.0.0.1", 0)) {
            String told = HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + waiting.port() + "/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(told.lines()).contains("annales_ready 0.0", "annales_trouble 1.0");
            assertThat(told).doesNotContain("annales_events ");
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Names of metrics and of their labels, as they are told. */
    private static Set<String> told() {
        return Pattern.compile("(?m)^(\\w+)(?:\\{(.*)\\})? ")
                .matcher(scrape())
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
    }

    static List<String> named() throws IOException {
        return Pattern.compile("(?:annales|jvm|process)_[a-z_]+")
                .matcher(Files.readString(RULES))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("named")
    void a_metric_that_an_alert_names_is_told(String metric) {
        assertThat(told()).contains(metric);
    }

    @Test
    void there_are_five_alerts_on_labels_that_are_told() throws IOException {
        String rules = Files.readString(RULES);
        assertThat(Pattern.compile("- alert: Annales\\w+").matcher(rules).results())
                .hasSize(5);
        String told = scrape();
        for (MatchResult label : Pattern.compile("\\b(route|kind|status|step)=~?\"([^\"]*)\"")
                .matcher(rules)
                .results()
                .toList())
            for (String value : label.group(2).split("\\|", -1))
                if (!value.contains(".") && !value.equals("/"))
                    assertThat(told).contains(label.group(1) + "=\"" + value + "\"");
    }

    /** Nothing serves, an old version does, and all is well: each has its alert, or none. */
    @ParameterizedTest
    @CsvSource({"0, 1, AnnalesNotReady", "0, 0, AnnalesNotReady", "1, 1, AnnalesOldVersion", "1, 0, ''"})
    void of_readiness_and_trouble_one_alert_is_true_at_most(int ready, int trouble, String alert) throws IOException {
        List<String> fired = Pattern.compile("- alert: (\\w+)\\s+expr: (annales_(?:ready|trouble) .*)")
                .matcher(Files.readString(RULES))
                .results()
                .filter(rule -> isTrue(rule.group(2), ready, trouble))
                .map(rule -> rule.group(1))
                .toList();
        assertThat(fired).isEqualTo(alert.isEmpty() ? List.of() : List.of(alert));
    }

    /** Of what is compared by {@code and} and {@code or}, as Prometheus reads it. */
    private static boolean isTrue(String expression, int ready, int trouble) {
        String told = expression
                .replace("annales_ready == " + ready, "true")
                .replace("annales_trouble == " + trouble, "true");
        return Stream.of(told.split(" or ", -1))
                .anyMatch(either -> Stream.of(either.split(" and ", -1)).allMatch("true"::equals));
    }

    @Test
    void the_table_of_the_operator_is_what_is_told() throws IOException {
        List<String> table = Pattern.compile("(?m)^\\| `(annales_\\w+)` \\|")
                .matcher(Files.readString(OPERATIONS))
                .results()
                .map(row -> row.group(1))
                .toList();
        Set<String> ours = told().stream()
                .filter(name -> name.startsWith("annales_"))
                .map(name -> name.replaceFirst("_(bucket|count|sum)$", ""))
                .collect(Collectors.toSet());
        assertThat(table).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(told()).anyMatch(name -> name.startsWith("jvm_")).anyMatch(name -> name.startsWith("process_"));
    }
}
