package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.address.Links;
import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.Publication;
import fr.annales.search.Question;
import fr.annales.search.Search;
import fr.annales.search.Searches;
import fr.annales.web.Site;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export takes a slot and no more from the others, and is whole or visibly cut. */
class ExportStrainTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String EXPORT = "/api/events.jsonl";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    /** Together they are more than systems take over from a server before its client reads. */
    private static final int EVENTS = 40;

    private static final String LONG_TEXT = "Un texte sans fin, ou presque. ".repeat(12_000);

    private final FakeEngine fake = new FakeEngine();
    private Server server = new Server(fake, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, null);

    @AfterEach
    void stop() {
        server.close();
        fake.close();
    }

    private void publish(int events, String title, String text) throws IOException {
        fake.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            for (int i = 0; i < events; i++)
                sink.accept(TestArchive.event("e" + i, Integer.toString(1900 + i % 100), title, text, "loi"));
        });
        fake.refresh();
    }

    private Client start(Engine engine, Duration idle) throws IOException {
        return start(engine, idle, 1 << 20);
    }

    private Client start(Engine engine, Duration idle, int bytesPerSecond) throws IOException {
        Limits limits = new Limits(LONG, 1, 16, 64, 8_192, 8_192, 200, idle, 16 << 20, 16 << 20, 1, bytesPerSecond);
        server = new Server(engine, () -> new Readiness(true, null), Site.NONE, limits, null);
        return new Client(server.start("127.0.0.1", 0));
    }

    private static Socket ask(Client client, String version) throws IOException {
        Socket socket = client.connectNarrowly();
        Client.write(socket, "GET " + EXPORT + " HTTP/" + version + "\r\nHost: a\r\nConnection: close\r\n\r\n");
        return socket;
    }

    private static String readStart(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(200), StandardCharsets.UTF_8);
    }

    /** The body of an answer in chunks, a character a byte. */
    private static String body(String answer) {
        StringBuilder body = new StringBuilder();
        int at = answer.indexOf("\r\n\r\n") + 4;
        while (true) {
            int end = answer.indexOf("\r\n", at);
            int size = Integer.parseInt(answer, at, end, 16);
            if (size == 0) return body.toString();
            body.append(answer, end + 2, end + 2 + size);
            at = end + 2 + size + 2;
        }
    }

    /** Asks until there is a slot again. */
    private static void awaitSlot(Client client) {
        Deadline patience = Deadline.in(LONG);
        while (client.send("HEAD", EXPORT).status() != 200) patience.check();
    }

    @Test
    void a_client_that_stops_reading_costs_a_slot_until_it_is_given_up() throws IOException {
        publish(EVENTS, "Titre", LONG_TEXT);
        Client client = start(fake, Duration.ofSeconds(2));
        try (Socket slow = ask(client, "1.1")) {
            assertThat(readStart(slow)).startsWith("HTTP/1.1 200 OK");
            Client.Response refused = client.get(EXPORT);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().get("type").asString()).endsWith(":exportations");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.header("ETag")).isEmpty();
            // There is one turn, and the export does not hold it.
            assertThat(client.get("/api/events?size=1").status()).isEqualTo(200);
            awaitSlot(client);
            InputStream rest = slow.getInputStream();
            assertThatThrownBy(rest::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /** Slower than the system, left to itself, would tell of within the time that a connection may rest. */
    @Test
    void a_client_that_reads_slowly_gets_the_whole_file() throws Exception {
        publish(EVENTS, "Titre", LONG_TEXT);
        Client client = start(fake, Duration.ofMillis(300), 512);
        try (Socket slow = ask(client, "1.1")) {
            for (int i = 0; i < 60; i++) {
                assertThat(slow.getInputStream().readNBytes(1 << 13)).hasSize(1 << 13);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            String rest = new String(slow.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(rest).endsWith(LAST_CHUNK);
        }
    }

    /** Parts that nothing came of are sent as such, and end nothing. */
    @Test
    void a_calendar_of_many_events_without_a_day_is_whole() throws IOException {
        publish(5_000, "Titre", "");
        assertThat(start(fake, LONG).get("/api/events.ics").body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void a_client_that_vanishes_gives_its_slot_back() throws IOException {
        publish(EVENTS, "Titre", LONG_TEXT);
        Client client = start(fake, LONG);
        try (Socket vanishing = ask(client, "1.1")) {
            assertThat(readStart(vanishing)).startsWith("HTTP/1.1 200 OK");
            vanishing.setSoLinger(true, 0);
        }
        awaitSlot(client);
        assertThat(client.get(EXPORT).body().lines()).hasSize(EVENTS);
    }

    @Test
    void a_version_that_is_superseded_meanwhile_goes_on_to_its_end() throws IOException {
        publish(EVENTS, "Avant", LONG_TEXT);
        Client client = start(fake, LONG);
        try (Socket slow = ask(client, "1.1")) {
            assertThat(readStart(slow)).startsWith("HTTP/1.1 200 OK");
            publish(2, "Après", "Court.");
            String rest = new String(slow.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(rest).endsWith(LAST_CHUNK);
            List<String> lines = body(rest).lines().toList();
            assertThat(lines).hasSize(EVENTS).allMatch(line -> line.contains("\"title\":\"Avant\""));
        }
        awaitSlot(client);
        assertThat(client.get(EXPORT).body().lines()).hasSize(2).allMatch(line -> line.contains("Après"));
    }

    /** In HTTP/1.0 a body ends where the connection does: there, only a reset tells it from one that was cut. */
    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void when_the_engine_fails_in_the_middle_nobody_takes_the_file_for_whole(String version) throws IOException {
        publish(1_200, "Titre", "Un texte. ".repeat(200));
        try (FailingEngine failing = new FailingEngine(fake)) {
            Client client = start(failing, LONG);
            try (Socket socket = ask(client, version)) {
                assertThat(readStart(socket)).startsWith("HTTP/1.1 200 OK");
                InputStream rest = socket.getInputStream();
                assertThatThrownBy(rest::readAllBytes).isInstanceOf(IOException.class);
            }
            awaitSlot(client);
        }
    }

    @Test
    void what_fails_before_the_first_byte_is_a_problem() throws IOException {
        publish(3, "Titre", "Texte.");
        try (FailingEngine failing = new FailingEngine(fake)) {
            Client client = start(failing, LONG);
            failing.calls.set(1);
            Client.Response answer = client.get(EXPORT);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("type").asString()).endsWith(":trop-long");
            assertThat(answer.header("Content-Disposition")).isEmpty();
            assertThat(client.get(EXPORT).body().lines()).hasSize(3);
        }
    }

    /** What compresses holds memory outside the heap until it is closed. */
    @Test
    void what_fails_before_the_first_byte_lets_go_of_what_compresses() throws IOException {
        publish(3, "Titre", "Texte.");
        AtomicInteger closed = new AtomicInteger();
        try (FailingEngine failing = new FailingEngine(fake);
                Snapshot snapshot = failing.snapshot(Deadline.in(LONG));
                ExportSlots slots = new ExportSlots(1, 1)) {
            failing.calls.set(1);
            Search search = new Searches().on(snapshot);
            Question all = new Question("", Filters.NONE, Sort.DATE, 1, 10, Set.of());
            Publication publication = Publication.of(search, Links.at(""));
            ExportSlots.Slot slot = slots.take().orElseThrow();
            assertThatThrownBy(() -> new ExportBody(
                            snapshot,
                            new RenewableDeadline(LONG),
                            search.cursor(all),
                            slot,
                            ExportFormat.JSON_LINES,
                            publication,
                            bytes -> new FilterOutputStream(bytes) {
                                @Override
                                public void close() throws IOException {
                                    closed.incrementAndGet();
                                    super.close();
                                }
                            }))
                    .isInstanceOf(DeadlineExceededException.class);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_file_is_whole_however_many_parts_it_has() throws IOException {
        publish(1_200, "Titre", "Un texte. ".repeat(50));
        Client client = start(fake, LONG);
        List<String> lines = client.get(EXPORT).body().lines().toList();
        assertThat(lines).hasSize(1_200);
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 1_200).mapToObj(i -> "\"id\":\"e" + i + "\""))
                .allSatisfy(id ->
                        assertThat(lines).filteredOn(line -> line.contains(id)).hasSize(1));
    }

    /** An engine whose time is up once, when it is asked for one of the parts to come. */
    private static final class FailingEngine extends WatchedEngine {
        /** The number of the part, of those to come. */
        final AtomicInteger calls = new AtomicInteger(2);

        FailingEngine(FakeEngine engine) {
            super(engine);
        }

        @Override
        Parts parts() {
            return part -> {
                if (calls.decrementAndGet() == 0) throw new DeadlineExceededException();
                return part.get();
            };
        }
    }
}
