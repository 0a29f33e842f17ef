package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.exchange.ExportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a search finds leaves in any format, whole and in the order of date. */
class ExportsTest extends TestServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<String> ids(String query) {
        return client.get("/api/events.jsonl" + query)
                .body()
                .lines()
                .map(line -> JSON.readTree(line).get("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | avant loi-ai full loi-ei congres
            ?q=loi                        | loi-ai full loi-ei
            ?q=lois insertion             | loi-ai
            ?q=insertoin                  | loi-ai
            ?q=insert                     | loi-ai
            ?q=années 80                  | avant loi-ai full
            ?q=1987&interpret=false       |
            ?type=loi&decade=1980         | loi-ai full
            ?from=1990                    | loi-ei
            ?undated=true                 | congres
            ?lieu=lille                   | full
            ?q=zzz                        |
            """)
    void it_holds_what_the_search_finds(String query, String expected) {
        List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(ids(query)).isEqualTo(ids);
        String search = "/api/events" + (query.isEmpty() ? "?" : query + "&") + "size=0";
        assertThat(client.get(search).json().get("total").asInt()).isEqualTo(ids.size());
    }

    @ParameterizedTest
    @EnumSource
    void each_format_has_its_type_and_a_name_to_keep_it_under(ExportFormat format) {
        Client.Response answer = client.get(Exports.path(format) + "?q=Loi d’œuvre");
        String last = format.extension().substring(format.extension().lastIndexOf('.') + 1);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo(format.mediaType());
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"une-archive-d-essai-loi-d-oeuvre." + last + "\"");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void a_table_for_people_has_labels_dates_in_words_and_rights() {
        Client.Response answer = client.get("/api/events.spreadsheet.csv?lieu=lille");
        assertThat(answer.body().lines())
                .startsWith(
                        "\uFEFFDate;Premier jour;Dernier jour;Titre;Texte;Type;Thèmes;Lieux;Personnes;Auteurs;Source;Liens;"
                                + "Adresse;Archive;Droits;Licence;Identifiant")
                .element(1)
                .asString()
                .startsWith("vers le 27 janvier 1987;1987-01-27;1987-01-27;Un titre;\"Un paragraphe.");
        assertThat(answer.body())
                .contains(";Loi;Emploi, Régions;Lille;Jeanne Dupont;La Gazette;")
                .contains(";Libre;https://www.etalab.gouv.fr/licence-ouverte-open-licence/;full\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=1", "size=5", "sort=date", "facets=", "explain=true", "x=1", "type=inconnu", "q=a&q=b"})
    void what_says_how_a_search_is_shown_is_refused(String parameter) {
        Client.Response answer = client.get("/api/events.csv?" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.json().get("parameter").asString())
                .isEqualTo(parameter.split("=", 2)[0]);
    }

    @Test
    void it_is_compressed_as_it_goes_where_that_is_accepted() throws IOException {
        Client.Response coded = client.send("GET", "/api/events.csv", "Accept-Encoding", "gzip");
        assertThat(coded.header("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(coded.bytes()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(client.get("/api/events.csv").body());
        }
    }

    @Test
    void a_tag_is_of_the_version_and_the_question_however_it_is_asked() {
        String tag = client.get("/api/events.csv?q=loi&type=loi").header("ETag");
        assertThat(tag).startsWith("W/\"");
        Client.Response known = client.send("GET", "/api/events.csv?undated=&type=loi&q=loi", "If-None-Match", tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("ETag")).isEqualTo(tag);
        assertThat(known.bytes()).isEmpty();
        assertThat(client.get("/api/events.csv?q=loi").header("ETag")).isNotEqualTo(tag);
        assertThat(client.get("/api/events.jsonl?q=loi&type=loi").header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void head_answers_like_get_without_a_body_and_keeps_no_slot() {
        Client.Response whole = client.get("/api/events.csv");
        for (int i = 0; i < 3 * Limits.DEFAULT.exports(); i++) {
            Client.Response head = client.send("HEAD", "/api/events.csv");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.bytes()).isEmpty();
            for (String header : List.of("ETag", "Content-Type", "Content-Disposition", "Transfer-Encoding"))
                assertThat(head.header(header)).as(header).isEqualTo(whole.header(header));
        }
    }

    @Test
    void heads_of_answers_lead_to_other_forms_the_licence_and_descriptions() {
        String event = client.get("/api/events/loi-ai").header("Link");
        assertThat(event)
                .contains("</api/events/loi-ai.bib>; rel=\"alternate\"; type=\"application/x-bibtex;charset=utf-8\"")
                .contains("</api/events/loi-ai>; rel=\"alternate\"; type=\"application/ld+json\"");
        for (String path : List.of("/api/events/loi-ai", "/api/archive", "/api/events.csv"))
            assertThat(client.get(path).header("Link"))
                    .as(path)
                    .contains("</openapi.json>; rel=\"service-desc\"")
                    .contains("</api/catalog.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"")
                    .contains("<https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel=\"license\"");
    }

    @Test
    void the_record_of_the_data_set_names_every_file_and_its_licence() {
        JsonNode record = client.get("/api/catalog.jsonld").json();
        assertThat(record.get("@type").asString()).isEqualTo("dcat:Dataset");
        JsonNode files = record.get("dcat:distribution");
        assertThat(files).hasSize(ExportFormat.values().length - 1);
        for (JsonNode file : files) {
            assertThat(file.at("/dct:license/@id").asString()).startsWith("https://www.etalab.gouv.fr/");
            assertThat(client.get(file.at("/dcat:downloadURL/@id").asString()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void one_event_is_cited_under_its_id_of_today() {
        Client.Response cited = client.get("/api/events/loi-ai.bib");
        assertThat(cited.mediaType()).isEqualTo("application/x-bibtex;charset=utf-8");
        assertThat(cited.header("Content-Disposition")).isEqualTo("attachment; filename=\"loi-ai.bib\"");
        assertThat(cited.body()).startsWith("@misc{loi-ai,").contains("eventdate = {1987-01-27}");
        assertThat(client.get("/api/events/loi-ai.ris").body()).startsWith("TY  - ELEC\r\nID  - loi-ai\r\n");
        assertThat(client.get("/api/events/former-id.ris").header("Location")).isEqualTo("full.ris");
        assertThat(client.get("/api/events/inconnu.bib").status()).isEqualTo(404);
    }
}
