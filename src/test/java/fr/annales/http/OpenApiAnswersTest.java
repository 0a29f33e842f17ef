package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.web.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer is as the document says, errors too, and all that it describes is answered. */
class OpenApiAnswersTest extends TestServer {
    private static final String LONG = "a".repeat(9_000);

    private static OpenApiDocument document;

    @BeforeAll
    static void read() {
        document = new OpenApiDocument(client.get("/openapi.json").json());
    }

    private static void assertIsAsDescribed(String route, int status, Client.Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(document.faults(route, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | /api/events       | GET    | /api/events              |
            304 | /api/events       | GET    | /api/events              | If-None-Match: *
            400 | /api/events       | GET    | /api/events?q=%FF        |
            406 | /api/events       | GET    | /api/events              | Accept: text/html
            406 | /api/events       | GET    | /api/events              | Accept-Encoding: identity;q=0
            405 | /api/events       | DELETE | /api/events              |
            404 | /api/archive      | GET    | /api/archive/            |
            415 | /api/archive      | GET    | /api/archive             | Content-Encoding: gzip
            301 | /api/events/{id}  | GET    | /api/events/former-id    |
            400 | /api/events/{id}  | GET    | /api/events/loi-ai?q=loi |
            404 | /api/events/{id}  | GET    | /api/events/inconnu      |
            410 | /api/events/{id}  | GET    | /api/events/retire       |
            200 | /api/changes      | GET    | /api/changes?size=2      |
            400 | /api/changes      | GET    | /api/changes?after=hier  |
            404 | /api/events.atom  | GET    | /api/events.atom         |
            400 | /api/events.atom  | GET    | /api/events.atom?sort=date |
            200 | /api/events.csv   | GET    | /api/events.csv?q=loi    |
            200 | /api/events.spreadsheet.csv | GET | /api/events.spreadsheet.csv |
            200 | /api/events.jsonl | GET    | /api/events.jsonl        |
            200 | /api/events.bib   | GET    | /api/events.bib          |
            200 | /api/events.ris   | GET    | /api/events.ris?lieu=lille |
            200 | /api/events.ics   | GET    | /api/events.ics          |
            304 | /api/events.csv   | GET    | /api/events.csv          | If-None-Match: *
            400 | /api/events.csv   | GET    | /api/events.csv?page=2   |
            400 | /api/events.ris   | GET    | /api/events.ris?sort=date |
            406 | /api/events.jsonl | GET    | /api/events.jsonl        | Accept-Encoding: identity;q=0, br
            200 | /api/events/{id}.bib | GET | /api/events/loi-ai.bib   |
            200 | /api/events/{id}.ris | GET | /api/events/full.ris     |
            301 | /api/events/{id}.bib | GET | /api/events/former-id.bib |
            404 | /api/events/{id}.ris | GET | /api/events/inconnu.ris  |
            410 | /api/events/{id}.ris | GET | /api/events/retire.ris   |
            400 | /api/events/{id}.bib | GET | /api/events/full.bib?q=a |
            304 | /health/live      | GET    | /health/live             | If-None-Match: *
            400 | /health/ready     | GET    | /health/ready?x=1        |
            304 | /openapi.json     | GET    | /openapi.json            | If-None-Match: *
            400 | /openapi.json     | GET    | /openapi.json?v=2        |
            """)
    void an_answer_is_as_described(int status, String route, String method, String path, String header) {
        String[] headers = header == null ? new String[0] : header.split(": ", 2);
        assertIsAsDescribed(route, status, client.send(method, path, headers));
    }

    @Test
    void what_the_server_itself_refuses_is_as_described() {
        assertIsAsDescribed("/api/events", 414, client.raw("/api/events?q=" + LONG));
        assertIsAsDescribed("/api/events", 431, client.send("GET", "/api/events", "X-Long", LONG));
    }

    @Test
    void an_answer_without_an_index_is_as_described() throws IOException {
        try (Engine empty = new FakeEngine();
                Server waiting = server(empty, Limits.DEFAULT)) {
            Client asking = new Client(waiting.start("127.0.0.1", 0));
            for (String route :
                    new String[] {"/api/events", "/api/suggest", "/api/archive", "/api/events.csv", "/health/ready"})
                assertIsAsDescribed(route, 503, asking.get(route));
        }
    }

    private static Server server(Engine engine, Limits limits) {
        return new Server(engine, () -> new Readiness(true, null), Site.NONE, limits, null);
    }

    @Test
    void an_answer_that_takes_too_long_is_as_described() throws IOException {
        try (Server hurried = server(engine, UsualLimits.within(Duration.ofNanos(1), 16, 1))) {
            Client asking = new Client(hurried.start("127.0.0.1", 0));
            Client.Response answer = asking.get("/api/events?q=loi");
            assertIsAsDescribed("/api/events", 503, answer);
            assertThat(answer.json().get("type").asString()).endsWith(":trop-long");
        }
    }

    @Test
    void an_answer_when_too_many_ask_is_as_described() throws Exception {
        HeldEngine held = new HeldEngine(new FakeEngine());
        try (Server full = server(held, UsualLimits.within(Duration.ofMillis(20), 1, 1));
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Client asking = new Client(full.start("127.0.0.1", 0));
            held.hold();
            var _ = others.submit(() -> asking.get("/api/archive"));
            held.awaitHeld();
            Client.Response answer = asking.get("/api/events");
            held.release();
            assertIsAsDescribed("/api/events", 503, answer);
            assertThat(answer.json().get("type").asString()).endsWith(":surcharge");
        }
    }

    /** Closed schemas hold that nothing is answered that is not described; this, that nothing described is left out. */
    @Test
    void every_member_that_is_described_is_answered() throws IOException {
        SeenMembers members = new SeenMembers(document);
        for (String asked : """
                /api/events           | /api/events?q=loi
                /api/events           | /api/events?q=loi+1987
                /api/events           | /api/events?q=congrez
                /api/events           | /api/events?q=loi+1987&explain=true
                /api/events           | /api/events?q=loi&year=1988
                /api/events           | /api/events?q=loi+-loi
                /api/events/{id}      | /api/events/loi-ai
                /api/events/{id}      | /api/events/full
                /api/events/{id}      | /api/events/full | application/ld+json
                /api/suggest          | /api/suggest?q=198
                /api/suggest          | /api/suggest?q=lo&year=1987&decade=1980&from=1980&to=1990&type=loi&theme=emploi
                /api/suggest          | /api/suggest?q=con&undated=true
                /api/suggest          | /api/suggest?q=emp
                /api/suggest          | /api/suggest?q=trav
                /api/archive          | /api/archive
                /api/changes          | /api/changes
                /api/catalog.jsonld   | /api/catalog.jsonld
                /health/live          | /health/live
                /openapi.json         | /openapi.json
                /api/events           | /api/events?page=0
                """.lines().toList()) {
            String[] parts = asked.split(" *\\| *", -1);
            see(members, parts[0], client.send("GET", parts[1], "Accept", parts.length < 3 ? "*/*" : parts[2]));
        }
        try (Server troubled = new Server(
                engine, () -> new Readiness(true, "L’archive a des erreurs."), Site.NONE, Limits.DEFAULT, null)) {
            Client asking = new Client(troubled.start("127.0.0.1", 0));
            see(members, "/health/ready", asking.get("/health/ready"));
        }
        try (FakeEngine verbose = new FakeEngine();
                Server asked = server(verbose, Limits.DEFAULT)) {
            verbose.publish(
                    TestArchive.ARCHIVE,
                    TestArchive.files(List.of()),
                    sink -> sink.accept(TestArchive.event("long", "1987", "Long", "Mot. ".repeat(3_000), "loi")));
            verbose.refresh();
            see(members, "/api/events", new Client(asked.start("127.0.0.1", 0)).get("/api/events"));
        }
        assertThat(members.missing()).isEmpty();
    }

    private static void see(SeenMembers members, String route, Client.Response answer) {
        assertThat(document.faults(route, answer)).isEmpty();
        members.look(document.schemaOf(route, answer), answer.json());
    }
}
