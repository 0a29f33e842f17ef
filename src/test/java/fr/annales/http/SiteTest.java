package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.web.PageAnswer;
import fr.annales.web.Site;
import fr.annales.web.StaticResource;
import fr.annales.web.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server serves pages that it knows nothing of: kind to who asks, and errors in their form. */
class SiteTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final FakeEngine ENGINE = new FakeEngine();
    private static final Server SERVER = server(ENGINE);
    private static Client client;

    private static Server server(Engine engine) {
        Map<String, Site.PageHandler> made = Map.of("/told/{open}", visit -> switch (visit.pathParameter("open")) {
            case "moved" -> new PageAnswer.Moved("here");
            case "missing" -> new PageAnswer.Missing("Rien", "Il n’y a rien.");
            case "broken" -> throw new IllegalStateException("a slip");
            default ->
                new PageAnswer.Content(
                        StaticResource.HTML,
                        visit.pathParameter("open") + " "
                                + visit.search().snapshot().version() + " " + told(visit));
        });
        Site.Refusals errors = (status, title, detail, path, archive) -> {
            if (path.endsWith("/worse")) throw new StackOverflowError();
            return String.join("|", "<p>" + status, title, detail, path, archive == null ? "" : archive.title());
        };
        return new Server(
                engine, () -> new Readiness(true, null), new Site(Map.of(), made, errors), Limits.DEFAULT, null);
    }

    private static String told(Visit visit) {
        return visit.parameters().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    @BeforeAll
    static void serve() throws IOException {
        ENGINE.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), _ -> {});
        ENGINE.refresh();
        client = new Client(SERVER.start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        ENGINE.close();
    }

    @Test
    void a_page_is_made_from_what_is_asked_and_what_serves() {
        Client.Response page = client.raw("/told/%C3%A9t%C3%A9?q=a+b&q=%C3%A9");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.mediaType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.body()).isEqualTo("été fake-1 q=a b&q=é");
        assertThat(client.send(
                                "GET",
                                "/told/x",
                                "If-None-Match",
                                client.raw("/told/x").header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    /** What the API refuses, a page reads as it is meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            q=100%           | q=100%
            q=%              | q=%
            q=%ZZ            | q=%ZZ
            q=%E9t%E9        | q=été
            q=a%00b          | q=a b
            q=a%0D%0Ab       | q=a  b
            q=%C0%AF         | q=À¯
            q&=x&&           | q=&=x
            """)
    void an_address_is_read_leniently(String query, String read) throws IOException {
        assertThat(client.talk("GET", "/told/x?" + query)).endsWith("x fake-1 " + read);
    }

    @Test
    void what_is_too_much_is_not_read() {
        assertThat(client.raw("/told/x?" + "a=1&".repeat(1_000)).body().split("&", -1))
                .hasSize(Limits.DEFAULT.parameters());
    }

    @Test
    void a_page_that_has_moved_says_where() {
        Client.Response moved = client.raw("/told/moved");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).isEqualTo("here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /told/missing | 404 | Rien
            /nothing      | 404 | Ressource introuvable
            /told/broken  | 500 | Erreur interne
            /told/x;a=1   | 400 | Adresse mal formée
            """)
    void a_browser_reads_of_an_error_in_a_page_and_a_program_in_a_document(String path, int status, String title) {
        Client.Response page = client.send("GET", path, "Accept", BROWSER);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.mediaType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.body()).startsWith("<p>" + status + "|" + title).endsWith(path + "|Une archive d’essai");
        assertThat(client.send("HEAD", path, "Accept", BROWSER).header("Content-Length"))
                .isEqualTo(page.header("Content-Length"));
        for (String accept : List.of("*/*", "application/json", "application/problem+json, text/html;q=0.9")) {
            Client.Response document = client.send("GET", path, "Accept", accept);
            assertThat(document.status()).isEqualTo(status);
            assertThat(document.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
            assertThat(document.json().get("title").asString()).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/events?page=0", "/openapi.json?x=1", "/health/nothing"})
    void what_only_programs_ask_for_answers_them_whatever_they_accept(String path) {
        assertThat(client.send("GET", path, "Accept", BROWSER).mediaType()).isEqualTo(Problem.MEDIA_TYPE);
    }

    @Test
    void a_method_that_is_refused_is_told_to_a_browser_too() {
        Client.Response refused = client.send("DELETE", "/told/x", "Accept", BROWSER);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.body()).startsWith("<p>405|Méthode refusée");
        assertThat(refused.header("Allow")).isNotEmpty();
    }

    @Test
    void an_error_whose_page_fails_is_a_problem_document() {
        Client.Response refused = client.send("GET", "/worse", "Accept", BROWSER);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
    }

    @Test
    void before_there_is_an_index_a_browser_is_told_in_a_page() throws IOException {
        try (Engine empty = new FakeEngine();
                Server waiting = server(empty)) {
            Client asking = new Client(waiting.start("127.0.0.1", 0));
            Client.Response early = asking.send("GET", "/told/x", "Accept", BROWSER);
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.header("Retry-After")).isNotEmpty();
            assertThat(early.body())
                    .startsWith("<p>503|Service momentanément indisponible")
                    .endsWith("/told/x|");
        }
    }
}
