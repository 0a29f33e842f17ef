package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.search.TestArchive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the HTTP interface promises to a web developer. */
class HttpTest {
    @TempDir
    static Path folder;

    private static LuceneEngine engine;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void serve() throws IOException {
        new LucenePublisher(folder).publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            sink.accept(TestArchive.event(
                    "avant", "1980/1984", "Face au chômage", "Contre le <chômage>.", "creation", "emploi"));
            sink.accept(TestArchive.event(
                    "loi-ai", "1987-01-27", "Loi sur l’insertion", "La loi.", "loi", "emploi", "regions"));
            sink.accept(TestArchive.event("loi-ei", "1991", "Lois", "Deux lois.", "loi"));
            sink.accept(TestArchive.event("congres", null, "Congrès", "Sans date.", "congres"));
            sink.accept(TestArchive.full());
        });
        engine = new LuceneEngine(folder);
        engine.refresh();
        server = new Server(engine, Optional::empty, Map.of("/", "<p>Accueil</p>".getBytes(StandardCharsets.UTF_8)));
        client = new Client(server.start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    private static List<String> ids(JsonNode answer) {
        return StreamSupport.stream(answer.get("hits").spliterator(), false)
                .map(hit -> hit.get("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/events                                  | avant loi-ai full loi-ei congres
            /api/events?sort=-date                       | loi-ei full loi-ai avant congres
            /api/events?q=chômage&decade=1980            | avant
            /api/events?type=loi&decade=1990             | loi-ei
            /api/events?type=loi&type=congres&sort=date  | loi-ai full loi-ei congres
            /api/events?year=1983                        | avant
            /api/events?year=1983&year=1991              | avant loi-ei
            /api/events?from=1984-12&to=1987-01-27       | avant loi-ai full
            /api/events?to=1980-01                       | avant
            /api/events?undated=true                     | congres
            /api/events?theme=regions&q=loi              | loi-ai full
            /api/events?page=2&size=2                    | full loi-ei
            /api/events?q=&type=&page=                   | avant loi-ai full loi-ei congres
            /api/events?year=-43                         |
            """)
    void answers_the_question_that_was_asked(String path, String ids) {
        Client.Response response = client.get(path);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        assertThat(ids(response.json())).isEqualTo(expected);
    }

    @Test
    void a_hit_has_the_members_of_the_design() {
        JsonNode answer = client.get("/api/events?q=chômage").json();
        assertThat(answer.propertyNames())
                .containsExactly("query", "total", "page", "size", "match", "hits", "facets", "index");
        JsonNode hit = answer.get("hits").get(0);
        assertThat(hit.propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "date",
                        "dateLabel",
                        "earliest",
                        "latest",
                        "precision",
                        "certainty",
                        "title",
                        "text",
                        "type",
                        "themes",
                        "score",
                        "highlights");
        assertThat(hit.get("url").asString()).isEqualTo("/evenements/avant");
        assertThat(hit.get("dateLabel").asString()).isEqualTo("de 1980 à 1984");
        assertThat(hit.get("earliest").asString()).isEqualTo("1980-01-01");
        assertThat(hit.get("precision").asString()).isEqualTo("interval");
        assertThat(hit.get("type").toString()).isEqualTo("{\"id\":\"creation\",\"label\":\"Naissance\"}");
        assertThat(hit.at("/highlights/title").toString())
                .isEqualTo("{\"html\":\"Face au <mark>chômage</mark>\",\"ranges\":[[8,15]]}");
        assertThat(hit.at("/highlights/text/html").asString()).isEqualTo("Contre le &lt;<mark>chômage</mark>&gt;.");
        assertThat(answer.at("/index/version").asString()).isNotEmpty();
    }

    @Test
    void an_event_without_a_date_has_no_member_of_date() {
        JsonNode hit = client.get("/api/events?undated=true").json().get("hits").get(0);
        assertThat(hit.propertyNames()).containsExactly("id", "url", "title", "text", "type", "themes", "score");
        assertThat(hit.get("score").isNull()).isTrue();
    }

    @Test
    void facets_are_counted_as_asked() {
        JsonNode facets = client.get("/api/events?type=loi&size=0").json().get("facets");
        assertThat(facets.propertyNames()).containsExactly("decade", "year", "type", "theme");
        assertThat(facets.at("/type/values").toString())
                .isEqualTo("[{\"value\":\"loi\",\"label\":\"Loi\",\"count\":3,\"selected\":true},"
                        + "{\"value\":\"congres\",\"label\":\"Congrès\",\"count\":1,\"selected\":false},"
                        + "{\"value\":\"creation\",\"label\":\"Naissance\",\"count\":1,\"selected\":false}]");
        assertThat(facets.at("/year/values/0").toString())
                .isEqualTo("{\"value\":\"1987\",\"label\":\"1987\",\"count\":2,\"begins\":2,\"selected\":false}");
        assertThat(facets.at("/year/undated").asInt()).isZero();
        assertThat(client.get("/api/events?facets=year,type")
                        .json()
                        .get("facets")
                        .propertyNames())
                .containsExactly("year", "type");
        assertThat(client.get("/api/events?facets=").json().get("facets").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/events?p=1                      | p
            /api/events?utm_source=x             | utm_source
            /api/events?q=a&q=b                  | q
            /api/events?page=1&page=1            | page
            /api/events?page=0                   | page
            /api/events?page=-1                  | page
            /api/events?page=abc                 | page
            /api/events?page=1e3                 | page
            /api/events?page=+1                  | page
            /api/events?page=٣                   | page
            /api/events?page=99999999999         | page
            /api/events?page=101&size=100        | page
            /api/events?size=101                 | size
            /api/events?size=-1                  | size
            /api/events?year=0000                | year
            /api/events?year=1789.5              | year
            /api/events?year=17XX                | year
            /api/events?decade=1785              | decade
            /api/events?type=Loi                 | type
            /api/events?theme=inconnu            | theme
            /api/events?from=27/01/1987          | from
            /api/events?from=1990/1991           | from
            /api/events?from=1990&to=1980        | from
            /api/events?to=hier                  | to
            /api/events?sort=titre               | sort
            /api/events?undated=oui              | undated
            /api/events?interpret=1              | interpret
            /api/events?facets=year,lieu         | facets
            /api/suggest?size=21                 | size
            /api/suggest?page=1                  | page
            /api/archive?q=x                     | q
            /api/events/loi-ai?q=x               | q
            """)
    void a_wrong_parameter_is_a_problem_that_names_it(String path, String parameter) {
        Client.Response response = client.get(path);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.mediaType()).isEqualTo("application/problem+json");
        assertThat(response.json().get("parameter").asString()).isEqualTo(parameter);
        assertThat(response.json().propertyNames()).containsExactly("type", "title", "status", "detail", "parameter");
    }

    @Test
    void a_problem_tells_the_cure() {
        assertThat(client.get("/api/events?from=27/01/1987")
                        .json()
                        .get("detail")
                        .asString())
                .contains("1987-01-27");
        assertThat(client.get("/api/events?type=Loi").json().get("detail").asString())
                .contains("loi, congres, creation");
        assertThat(client.get("/api/events?decade=1785").json().get("detail").asString())
                .contains("1780");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events?q=%ZZ",
                "/api/events?q=100%",
                "/api/events?q=%",
                "/api/events?q=%FF",
                "/api/events?q=%C3",
                "/api/events?q=%C0%AF",
                "/api/events?q=%ED%A0%80",
                "/api/events?q=a%00b",
                "/api/events?q=%1B"
            })
    void what_cannot_be_decoded_is_refused_and_never_answered_as_another_question(String path) throws IOException {
        assertThat(raw(path)).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void raw_bytes_that_are_not_utf_8_are_refused_too() throws IOException {
        assertThat(raw("/api/events?q=caf\u00E9")).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    /** By hand, since a client of the library would not send what is malformed. */
    private static String raw(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), client.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???",
                "\"",
                "\"\"",
                "-",
                "- -",
                "((((",
                "*",
                "?*",
                "a*b*c",
                "/.*/",
                "[* TO *]",
                "titre:x",
                "a^1e39",
                "~9",
                "&& || !",
                "<script>alert(1)</script>",
                "\uD83D\uDE80",
                "\u202Eabc",
                "le la les",
                "-loi -lois"
            })
    void no_question_is_a_syntax_error(String q) {
        assertThat(client.raw("/api/events?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_question_has_at_most_512_characters() {
        assertThat(client.get("/api/events?q=" + "a".repeat(512)).status()).isEqualTo(200);
        assertThat(client.get("/api/events?q=" + "a".repeat(513))
                        .json()
                        .get("parameter")
                        .asString())
                .isEqualTo("q");
        assertThat(client.get("/api/events?q=" + "chomaje ".repeat(64).strip()).status())
                .isEqualTo(200);
    }

    @Test
    void an_address_has_at_most_200_parameters() {
        assertThat(client.raw("/api/events?" + "year=1987&".repeat(200)).status())
                .isEqualTo(200);
        assertThat(client.raw("/api/events?" + "year=1987&".repeat(201)).status())
                .isEqualTo(400);
    }

    @Test
    void an_event_comes_with_its_neighbours() {
        JsonNode event = client.get("/api/events/loi-ai").json();
        assertThat(event.get("id").asString()).isEqualTo("loi-ai");
        assertThat(event.at("/previous/id").asString()).isEqualTo("avant");
        assertThat(event.at("/next/id").asString()).isEqualTo("full");
        assertThat(event.get("themes").toString())
                .isEqualTo("[{\"id\":\"emploi\",\"label\":\"Emploi\"},{\"id\":\"regions\",\"label\":\"Régions\"}]");
        JsonNode full = client.get("/api/events/full").json();
        assertThat(full.get("source").asString()).isEqualTo("histoire.txt, l. 7");
        assertThat(full.at("/links/0/label").asString()).isEqualTo("Le texte");
        assertThat(full.get("certainty").asString()).isEqualTo("approximate");
    }

    @Test
    void a_former_id_leads_to_the_event() {
        Client.Response response = client.get("/api/events/former-id");
        assertThat(response.status()).isEqualTo(301);
        assertThat(response.location()).isEqualTo("/api/events/full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events/inconnu", "/api/events/PAS-UN-ID", "/api/rien", "/rien", "/api/events/a/b"})
    void what_is_not_there_is_a_problem_too(String path) {
        Client.Response response = client.get(path);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.mediaType()).isEqualTo("application/problem+json");
    }

    @Test
    void another_method_is_refused() {
        assertThat(client.send("DELETE", "/api/events").status()).isEqualTo(405);
    }

    @Test
    void suggestions_stand_for_searches() {
        JsonNode answer = client.get("/api/suggest?q=ins").json();
        JsonNode suggestion = answer.get("suggestions").get(0);
        assertThat(suggestion.toString())
                .isEqualTo(
                        "{\"text\":\"Loi sur l’insertion\",\"kind\":\"event\",\"html\":\"Loi sur l’<mark>ins</mark>ertion\","
                                + "\"ranges\":[[10,13]],\"count\":1,\"id\":\"loi-ai\",\"url\":\"/evenements/loi-ai\","
                                + "\"parameters\":{\"q\":[\"Loi sur l’insertion\"]}}");
        assertThat(client.get("/api/suggest?q=reg&type=congres")
                        .json()
                        .get("suggestions")
                        .isEmpty())
                .isTrue();
        assertThat(client.get("/api/suggest").json().get("suggestions").isEmpty())
                .isTrue();
    }

    @Test
    void the_archive_tells_what_it_is() {
        JsonNode answer = client.get("/api/archive").json();
        assertThat(answer.get("title").asString()).isEqualTo("Une archive d’essai");
        assertThat(answer.get("events").asInt()).isEqualTo(5);
        assertThat(answer.get("undated").asInt()).isEqualTo(1);
        assertThat(answer.at("/span/earliest").asString()).isEqualTo("1980-01-01");
        assertThat(answer.at("/span/latest").asString()).isEqualTo("1991-12-31");
        assertThat(answer.at("/vocabulary/type/0").toString())
                .isEqualTo("{\"id\":\"loi\",\"label\":\"Loi\",\"definition\":\"Quand l’employer.\",\"count\":3}");
        assertThat(answer.at("/vocabulary/theme/2/count").asInt()).isZero();
    }

    @Test
    void health_tells_the_version_that_serves() {
        assertThat(client.get("/health/live").status()).isEqualTo(200);
        JsonNode ready = client.get("/health/ready").json();
        assertThat(ready.get("status").asString()).isEqualTo("ready");
        assertThat(ready.get("version").asString())
                .isEqualTo(
                        client.get("/api/archive").json().at("/index/version").asString());
    }

    @Test
    void readiness_tells_why_an_old_version_serves() throws IOException {
        try (Server troubled = new Server(engine, () -> Optional.of("L’archive a des erreurs."), Map.of())) {
            JsonNode ready = new Client(troubled.start("127.0.0.1", 0))
                    .get("/health/ready")
                    .json();
            assertThat(ready.get("trouble").asString()).isEqualTo("L’archive a des erreurs.");
        }
    }

    @Test
    void without_an_index_the_api_is_unavailable_but_alive() throws IOException {
        try (LuceneEngine empty = new LuceneEngine(folder.resolve("none"));
                Server waiting = new Server(empty, Optional::empty, Map.of())) {
            Client asking = new Client(waiting.start("127.0.0.1", 0));
            assertThat(asking.get("/health/live").status()).isEqualTo(200);
            for (String path : List.of("/health/ready", "/api/events", "/api/archive")) {
                assertThat(asking.get(path).status()).isEqualTo(503);
                assertThat(asking.get(path).json().get("title").asString()).contains("indisponible");
                assertThat(asking.get(path).retryAfter()).isNotEmpty();
            }
        }
    }

    @Test
    void pages_are_served() {
        Client.Response page = client.get("/");
        assertThat(page.mediaType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.body()).isEqualTo("<p>Accueil</p>");
    }
}
