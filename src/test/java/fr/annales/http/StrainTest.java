package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.web.Site;
import fr.annales.web.StaticResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Clients that are many, slow, or gone take nothing from the others. */
@Isolated("it reads what the whole process logs")
class StrainTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SEARCH = "/api/events";
    private static final String LONG_ANSWER = "/api/events/a";
    private static final String HEALTH = "/health/live";

    /** So long that no system takes it over from the server at once. */
    private static final String LONG_TEXT = "Un texte sans fin, ou presque. ".repeat(400_000);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final HeldEngine engine = new HeldEngine(new FakeEngine());
    private Server server = serve(Limits.DEFAULT);

    private Server serve(Limits limits) {
        return new Server(engine, () -> new Readiness(true, null), Site.NONE, limits, null);
    }

    private Client start(Limits limits) throws IOException {
        server = serve(limits);
        return new Client(server.start("127.0.0.1", 0));
    }

    private static Limits limits(Duration time, int requests, int waiting, Duration idle) {
        return new Limits(time, requests, waiting, 16_384, 8_192, 8_192, 200, idle, 16 << 20, 1, 4, 40_000_000);
    }

    private void publish(String text) throws IOException {
        FakeEngine fake = engine.engine();
        fake.publish(
                TestArchive.ARCHIVE,
                TestArchive.files(List.of()),
                sink -> sink.accept(TestArchive.event("a", "1990", "Titre", text, "loi")));
        fake.refresh();
    }

    private CompletableFuture<Client.Response> ask(Client client, String path) {
        return CompletableFuture.supplyAsync(() -> client.raw(path), others);
    }

    @AfterEach
    void stop() {
        engine.release();
        server.close();
        others.close();
        engine.close();
    }

    @Test
    void when_too_many_wait_one_more_is_told_to_come_back_while_health_answers() throws Exception {
        publish("Texte.");
        Client client = start(limits(LONG, 1, 0, LONG));
        engine.hold();
        CompletableFuture<Client.Response> first = ask(client, SEARCH);
        engine.awaitHeld();
        Client.Response refused = client.raw(SEARCH);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(refused.json().get("title").asString()).contains("surchargé");
        assertThat(client.raw(HEALTH).status()).isEqualTo(200);
        engine.release();
        assertThat(first.join().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%22de%20la%22%20%22et%20le%22%20-%22les%20des%22",
                "?q=%C2%AB%20de%20la%C2%BB%20%E2%80%9Cet%20le%E2%80%9D%20-%E2%80%9Eles%20des%E2%80%9C",
                "?q=aaaaaaaaaaaaaaa+aaaaaaaaaaaaaaaaaaaaaaaa+aaaaaaaaaaaaaaaaaaaaa+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa+"
                        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa+"
                        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q",
                "?size=21",
                "?explain=true",
                ".csv"
            })
    void what_may_cost_much_leaves_turns_to_the_others(String expensive) throws Exception {
        publish("Texte.");
        Client client = start(limits(LONG, 2, 0, LONG));
        engine.hold();
        CompletableFuture<Client.Response> first = ask(client, SEARCH + expensive);
        engine.awaitHeld();
        CompletableFuture<Client.Response> second = ask(client, SEARCH + expensive);
        assertThat(engine.isAskedBefore(second)).isFalse();
        assertThat(second.join().status()).isEqualTo(503);
        CompletableFuture<Client.Response> simple = ask(client, SEARCH + "?q=%22un%20texte%22&type=loi");
        engine.awaitHeld();
        engine.release();
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(simple.join().status()).isEqualTo(200);
    }

    @Test
    void a_refusal_does_not_tell_a_whole_vocabulary() throws Exception {
        List<Concept> themes = IntStream.range(0, 10_000)
                .mapToObj(i -> new Concept("theme-" + i, "Thème " + i, List.of(), null, List.of()))
                .toList();
        Archive large = TestArchive.with(List.of(new Vocabulary(Facet.THEME, themes)));
        engine.engine().publish(large, TestArchive.files(List.of()), _ -> {});
        engine.engine().refresh();
        Client.Response refused = start(Limits.DEFAULT).raw(SEARCH + "?theme=inconnu");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.bytes()).hasSizeLessThan(2_000);
    }

    @Test
    void an_answer_is_finished_in_its_turn() throws Exception {
        publish("Texte.");
        CountDownLatch finishing = new CountDownLatch(1);
        Semaphore finish = new Semaphore(0);
        server = new Server(
                engine,
                () -> new Readiness(true, null),
                new Site(
                        Map.of("/", new StaticResource(StaticResource.HTML, () -> "Accueil")),
                        Map.of(),
                        (_, title, _, _, _) -> {
                            finishing.countDown();
                            finish.acquireUninterruptibly();
                            return title;
                        }),
                limits(LONG, 1, 0, LONG),
                null);
        Client client = new Client(server.start("127.0.0.1", 0));
        CompletableFuture<Client.Response> first = CompletableFuture.supplyAsync(
                () -> client.send("GET", "/", "Accept", "text/html", "Accept-Encoding", "identity;q=0, *;q=0"), others);
        finishing.await();
        assertThat(client.raw(SEARCH).status()).isEqualTo(503);
        finish.release(2);
        assertThat(first.join().status()).isEqualTo(406);
        assertThat(client.raw(SEARCH).status()).isEqualTo(200);
    }

    @Test
    void a_request_that_may_wait_is_answered_in_its_turn() throws Exception {
        publish("Texte.");
        Client client = start(limits(LONG, 1, 8, LONG));
        engine.hold();
        List<CompletableFuture<Client.Response>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) asked.add(ask(client, SEARCH));
        engine.awaitHeld();
        engine.release();
        assertThat(asked).allMatch(answer -> answer.join().status() == 200);
    }

    @Test
    void a_request_that_waits_too_long_is_told_to_come_back() throws Exception {
        publish("Texte.");
        Client client = start(limits(Duration.ofMillis(100), 1, 8, LONG));
        engine.hold();
        CompletableFuture<Client.Response> first = ask(client, SEARCH);
        engine.awaitHeld();
        Client.Response refused = client.raw(SEARCH);
        assertThat(refused.json().get("type").asString()).endsWith(":surcharge");
        assertThat(refused.header("Connection")).isEmpty();
        assertThat(first).isNotDone();
    }

    @Test
    void an_answer_that_takes_too_long_is_given_up_as_such() throws Exception {
        publish("Texte.");
        Client client = start(limits(Duration.ZERO, 16, 16, LONG));
        for (String path : List.of(SEARCH, "/api/suggest?q=ti", "/api/archive")) {
            Client.Response answer = client.raw(path);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("type").asString()).endsWith(":trop-long");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        }
        assertThat(client.raw(HEALTH).status()).isEqualTo(200);
    }

    @Test
    void a_longer_answer_than_one_may_be_is_refused() throws Exception {
        publish(LONG_TEXT);
        Client client = start(Limits.DEFAULT);
        Client.Response refused = client.raw(LONG_ANSWER);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("type").asString()).endsWith(":trop-grand");
        assertThat(client.raw(SEARCH).status()).isEqualTo(200);
    }

    @Test
    void among_others_a_long_text_is_cut_but_shown_where_it_matches() throws Exception {
        publish("Un texte assez long. ".repeat(600) + "Voici le mot qui compte.");
        Client client = start(Limits.DEFAULT);
        JsonNode hit = client.raw(SEARCH + "?q=compte").json().at("/hits/0");
        assertThat(hit.get("truncated").asBoolean()).isTrue();
        assertThat(hit.get("text").asString()).hasSize(10_000);
        assertThat(hit.at("/highlights/text/html").asString()).contains("<mark>compte</mark>");
        JsonNode whole = client.raw(LONG_ANSWER).json();
        assertThat(whole.has("truncated")).isFalse();
        assertThat(whole.get("text").asString()).endsWith("compte.");
    }

    @Test
    void a_client_that_does_not_read_keeps_no_turn() throws Exception {
        publish(LONG_TEXT);
        Client client = start(limits(Duration.ofSeconds(3), 1, 16, LONG));
        try (Socket slow = client.connectNarrowly()) {
            Client.write(slow, "GET " + LONG_ANSWER + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(slow.getInputStream().read()).isEqualTo('H');
            for (int i = 0; i < 3; i++)
                assertThat(client.raw("/api/archive").status()).isEqualTo(200);
        }
    }

    @Test
    void while_long_answers_wait_to_be_read_no_other_long_one_is_held() throws Exception {
        publish(LONG_TEXT);
        Client client = start(limits(LONG, 16, 16, LONG));
        try (Socket slow = client.connectNarrowly()) {
            Client.write(slow, "GET " + LONG_ANSWER + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(slow.getInputStream().read()).isEqualTo('H');
            Client.Response refused = client.raw(LONG_ANSWER);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
            assertThat(client.raw("/api/archive").status()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_reads_too_slowly_is_let_go() throws Exception {
        publish(LONG_TEXT);
        Client client = start(limits(LONG, 16, 16, Duration.ofSeconds(2)));
        try (Socket slow = client.connectNarrowly()) {
            Client.write(slow, "GET " + LONG_ANSWER + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(readSlowly(slow)).isLessThan(LONG_TEXT.length());
        }
    }

    /** Reads little at a time, never idle and never fast enough, then what is left; tells how much there was. */
    private static long readSlowly(Socket slow) throws InterruptedException {
        byte[] few = new byte[1 << 15];
        long sum = 0;
        try {
            for (int i = 0; i < 150; i++) {
                sum += slow.getInputStream().read(few);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            sum += slow.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // In the middle, as it should be.
        }
        return sum;
    }

    @Test
    void a_request_whose_head_drips_is_let_go() throws Exception {
        Client client = start(limits(LONG, 16, 16, Duration.ofMillis(500)));
        try (Socket drip = client.connect()) {
            drip.setSoTimeout(50);
            Client.write(drip, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n");
            int dripped = 0;
            while (dripped < 1_000 && isOpen(drip)) {
                Client.write(drip, "X");
                dripped++;
            }
            assertThat(dripped).isLessThan(1_000);
        } catch (IOException closed) {
            assertThat(closed).isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    private static final String FORM_HEAD = """
            POST /oai HTTP/1.1
            Host: localhost
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 13

            """.replace("\n", "\r\n");

    @Test
    void forms_that_do_not_come_keep_no_turn_and_are_answered_when_they_do() throws Exception {
        publish("Texte.");
        server = new Server(
                engine, () -> new Readiness(true, null), Site.NONE, limits(LONG, 1, 0, LONG), "https://example.org");
        Client client = new Client(server.start("127.0.0.1", 0));
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                Socket socket = client.connect();
                open.add(socket);
                Client.write(socket, FORM_HEAD + "verb=");
            }
            while (server.load().requests() < open.size()) Thread.onSpinWait();
            for (int i = 0; i < 16; i++) assertThat(client.raw(SEARCH).status()).isEqualTo(200);
            for (Socket socket : open) {
                Client.write(socket, "ListSets");
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        } finally {
            for (Socket socket : open) socket.close();
        }
    }

    @Test
    void a_rehearsal_does_not_have_itself_wait_for_itself() throws Exception {
        List<Long> requests = new ArrayList<>();
        Supplier<Readiness> counting = () -> {
            requests.add(server.load().requests());
            return new Readiness(true, null);
        };
        server = new Server(engine, counting, Site.NONE, limits(LONG, 1, 0, LONG), "https://example.org");
        Client client = new Client(server.start("127.0.0.1", 0));
        client.get("/health/ready");
        server.rehearse("/health/ready");
        assertThat(requests).containsExactly(1L, 0L);
    }

    @Test
    void a_form_that_drips_is_let_go() throws Exception {
        publish("Texte.");
        Client client = start(limits(LONG, 16, 16, Duration.ofMillis(500)));
        try (Socket drip = client.connect()) {
            drip.setSoTimeout(50);
            Client.write(drip, FORM_HEAD.replace("13", "8000"));
            StringBuilder answer = new StringBuilder();
            for (int dripped = 0; dripped < 1_000 && answer.indexOf("trop-lent") < 0; dripped++) {
                Client.write(drip, "v");
                readSome(drip, answer);
            }
            assertThat(answer).startsWith("HTTP/1.1 408 ").containsIgnoringCase("\r\nConnection: close\r\n");
        }
        assertThat(client.raw(SEARCH).status()).isEqualTo(200);
    }

    private static void readSome(Socket socket, StringBuilder all) throws IOException {
        try {
            byte[] some = new byte[4_096];
            int count = socket.getInputStream().read(some);
            all.append(new String(some, 0, Math.max(0, count), StandardCharsets.UTF_8));
        } catch (SocketTimeoutException nothing) {
            // Not yet.
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException stillOpen) {
            return true;
        }
    }

    @Test
    void connections_that_ask_for_nothing_or_never_end_their_request_take_nothing_from_others() throws Exception {
        publish("Texte.");
        Client client = start(Limits.DEFAULT);
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 600; i++) {
                Socket socket = client.connect();
                open.add(socket);
                if (i % 2 == 0) Client.write(socket, "GET /api/events HTTP/1.1\r\nHost:");
            }
            assertThat(client.raw(SEARCH).status()).isEqualTo(200);
        } finally {
            for (Socket socket : open) socket.close();
        }
    }

    @Test
    void a_client_that_leaves_in_the_middle_is_no_error() throws Exception {
        publish(LONG_TEXT);
        Client client = start(limits(LONG, 16, 16, LONG));
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            for (int i = 0; i < 3; i++) {
                try (Socket leaving = client.connect()) {
                    Client.write(leaving, "GET " + LONG_ANSWER + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                    assertThat(leaving.getInputStream().read()).isEqualTo('H');
                    leaving.setSoLinger(true, 0);
                }
            }
            assertThat(client.raw("/api/archive").status()).isEqualTo(200);
            server.close();
            assertThat(List.copyOf(log.list)).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN));
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void stopping_answers_what_was_accepted_and_accepts_nothing_more() throws Exception {
        publish("Texte.");
        Client client = start(Limits.DEFAULT);
        engine.hold();
        try (Socket waiting = client.connect();
                Socket open = client.connect()) {
            InputStream answer = waiting.getInputStream();
            Client.write(waiting, "GET " + SEARCH + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            engine.awaitHeld();
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close, others);
            while (accepts(client)) Thread.onSpinWait();
            assertThat(stopping).isNotDone();
            Client.write(open, "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(new String(open.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("\r\nRetry-After: 2\r\n");
            engine.release();
            stopping.join();
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("}");
        }
    }

    @Test
    void stopping_lets_an_answer_that_is_being_read_end() throws Exception {
        publish(LONG_TEXT);
        Client client = start(limits(LONG, 16, 16, LONG));
        try (Socket reading = client.connectNarrowly()) {
            Client.write(reading, "GET " + LONG_ANSWER + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(reading.getInputStream().read()).isEqualTo('H');
            // Longer at rest than a stop would leave it by itself.
            TimeUnit.MILLISECONDS.sleep(1_200);
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close, others);
            while (accepts(client)) Thread.onSpinWait();
            assertThat(stopping).isNotDone();
            assertThat(reading.getInputStream().transferTo(OutputStream.nullOutputStream()))
                    .isGreaterThan(LONG_TEXT.length());
            stopping.join();
        }
    }

    private static boolean accepts(Client client) {
        try (Socket _ = client.connect()) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
