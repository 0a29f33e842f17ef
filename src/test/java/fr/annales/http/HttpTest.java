package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.web.Site;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the HTTP interface promises to a web developer. */
class HttpTest extends TestServer {
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
            /api/events?year=0                           |
            /api/events?year=20000                       |
            /api/events?decade=-10                       |
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
        assertThat(facets.propertyNames())
                .containsExactly("decade", "year", "type", "theme", "lieu", "personne", "auteur");
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
        assertThat(response.header("Location")).isEqualTo("full");
    }

    @Test
    void suggestions_stand_for_searches() {
        JsonNode answer = client.get("/api/suggest?q=ins").json();
        assertThat(answer.get("suggestions"))
                .extracting(JsonNode::toString)
                .contains("{\"text\":\"insertion\",\"kind\":\"word\",\"html\":\"<mark>ins</mark>ertion\","
                        + "\"ranges\":[[0,3]],\"count\":1,\"parameters\":{\"q\":[\"insertion\"]}}")
                .startsWith(
                        "{\"text\":\"Loi sur l’insertion\",\"kind\":\"event\",\"detail\":\"27 janvier 1987\",\"html\":\"Loi sur l’<mark>ins</mark>ertion\","
                                + "\"ranges\":[[10,13]],\"count\":1,\"id\":\"loi-ai\",\"url\":\"/evenements/loi-ai\","
                                + "\"parameters\":{\"q\":[\"\\\"Loi sur l’insertion\\\"\"]}}");
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
    void tabs_and_line_breaks_are_blanks() {
        assertThat(ids(client.raw("/api/events?q=%09face%0D%0Aau%09ch%C3%B4mage")
                        .json()))
                .containsExactly("avant");
    }

    @Test
    void readiness_waits_until_the_index_is_verified() throws IOException {
        Readiness unverified = new Readiness(false, "L’index n’est pas encore vérifié.");
        try (Server early = new Server(engine, () -> unverified, Site.NONE, Limits.DEFAULT, null)) {
            Client asking = new Client(early.start("127.0.0.1", 0));
            Client.Response ready = asking.raw("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().get("detail").asString()).isEqualTo(unverified.trouble());
            assertThat(asking.raw("/health/live").status()).isEqualTo(200);
        }
    }

    @Test
    void readiness_tells_why_an_old_version_serves() throws IOException {
        try (Server troubled = new Server(
                engine, () -> new Readiness(true, "L’archive a des erreurs."), Site.NONE, Limits.DEFAULT, null)) {
            JsonNode ready = new Client(troubled.start("127.0.0.1", 0))
                    .get("/health/ready")
                    .json();
            assertThat(ready.get("trouble").asString()).isEqualTo("L’archive a des erreurs.");
        }
    }

    @Test
    void without_an_index_the_api_is_unavailable_but_alive() throws IOException {
        try (Engine empty = new FakeEngine();
                Server waiting = new Server(empty, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, null)) {
            Client asking = new Client(waiting.start("127.0.0.1", 0));
            assertThat(asking.get("/health/live").status()).isEqualTo(200);
            for (String path : List.of("/health/ready", "/api/events", "/api/archive")) {
                assertThat(asking.get(path).status()).isEqualTo(503);
                assertThat(asking.get(path).json().get("title").asString()).contains("indisponible");
                assertThat(asking.get(path).header("Retry-After")).isNotEmpty();
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
