package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong gets its own answer, never that of another question. */
class RefusalsTest extends TestServer {
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
            /api/events?page= 1                  | page
            /api/events?page=101&size=100        | page
            /api/events?size=101                 | size
            /api/events?size=-1                  | size
            /api/events?size=1000000             | size
            /api/events?size=1e6                 | size
            /api/events?year=0000                | year
            /api/events?year=1789.5              | year
            /api/events?year=17XX                | year
            /api/events?year=1e400               | year
            /api/events?decade=1785              | decade
            /api/events?type=Loi                 | type
            /api/events?theme=inconnu            | theme
            /api/events?from=27/01/1987          | from
            /api/events?from=1990/1991           | from
            /api/events?from=1990/               | from
            /api/events?to=XXXX                  | to
            /api/events?from=Y1000000000         | from
            /api/events?decade=-1000000000       | decade
            /api/events?from=1990&to=1980        | from
            /api/events?to=hier                  | to
            /api/events?sort=titre               | sort
            /api/events?undated=oui              | undated
            /api/events?interpret=1              | interpret
            /api/events?facets=year,quartier     | facets
            /api/events?facetSize=1001           | facetSize
            /api/events?facetPrefix=a&facetPrefix=b | facetPrefix
            /api/suggest?facetSize=5             | facetSize
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
        assertThat(client.get("/api/events?to=XXXX").json().get("detail").asString())
                .contains("une date dont l’année est connue");
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
                "/api/events?q=a%01",
                "/api/events?q=%1B",
                "/api/events?q=a%7F",
                "/api/events?q=%C2%85",
                "/api/events?q=a%C2%9F"
            })
    void what_cannot_be_decoded_is_refused_and_never_answered_as_another_question(String path) throws IOException {
        assertThat(client.talk("GET", path)).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void raw_bytes_that_are_utf_8_are_read_as_what_they_are() throws IOException {
        String raw = new String("\uD83D\uDE00é".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(client.talk("GET", "/api/events?facets=&size=0&q=" + raw)).contains("\"q\":\"\uD83D\uDE00é\"");
    }

    @Test
    void raw_bytes_that_are_not_utf_8_are_refused_too() throws IOException {
        assertThat(client.talk("GET", "/api/events?q=caf\u00E9"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
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
                "-loi -lois",
                "a\u200B\u200D\uFEFFb",
                "\u0627\u0644\u200F \u2066x\u2069"
            })
    void no_question_is_a_syntax_error(String q) {
        assertThat(client.raw("/api/events?q=" + Client.encode(q)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "-", "*", "\u0301", "é", "\uD83D\uDE80", "a ", "\" ", "-\"a"})
    void no_question_is_too_much_of_anything(String sign) {
        String most = sign.repeat(512 / sign.codePointCount(0, sign.length()));
        assertThat(client.raw("/api/events?q=" + Client.encode(most)).status()).isEqualTo(200);
        assertThat(client.raw("/api/suggest?q=" + Client.encode(most)).status()).isEqualTo(200);
        assertThat(client.raw("/api/suggest?q=" + Client.encode(most + "a".repeat(9)))
                        .status())
                .isEqualTo(400);
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
        assertThat(client.raw("/api/events?" + "&".repeat(250) + "q=loi&type=inconnu")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events/inconnu", "/api/events/PAS-UN-ID", "/api/rien", "/rien", "/api/events/a/b"})
    void what_is_not_there_is_a_problem_too(String path) {
        Client.Response response = client.get(path);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.mediaType()).isEqualTo("application/problem+json");
    }
}
