package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer comes in the form and the coding that the client prefers, or it is told that there is none. */
class ContentNegotiationTest extends TestServer {
    private static final String LONG = "/api/events";
    private static final String SHORT = "/health/live";

    private static Client.Response coded(String path, String acceptEncoding) {
        return client.send("GET", path, "Accept-Encoding", acceptEncoding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                        | gzip
            GZIP                        | gzip
            *                           | gzip
            br, gzip;q=0.5              | gzip
            deflate, br                 |
            gzip;q=0                    |
            identity                    |
            identity;q=0, gzip          | gzip
            identity;q=0.5, gzip;q=0.4  |
            garbage;;;=,,               |
            gzip;q=x                    | gzip
            """)
    void a_body_is_coded_as_the_client_prefers(String acceptEncoding, String coding) throws IOException {
        Client.Response answer = coded(LONG, acceptEncoding);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding == null ? "" : coding);
        byte[] plain = coding == null
                ? answer.bytes()
                : new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes();
        assertThat(plain).isEqualTo(client.raw(LONG).bytes());
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.bytes().length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "br, identity;q=0"})
    void a_client_that_accepts_no_coding_at_all_is_told_so(String acceptEncoding) {
        Client.Response answer = coded(LONG, acceptEncoding);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void a_short_body_is_coded_only_where_plain_will_not_do() {
        assertThat(coded(SHORT, "gzip").header("Content-Encoding")).isEmpty();
        assertThat(coded(SHORT, "gzip, identity;q=0").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                  | application/json
            */*                                               | application/json
            application/*;q=0.1                               | application/json
            application/ld+json                               | application/ld+json
            APPLICATION/LD+JSON                               | application/ld+json
            application/json;q=0.5, application/ld+json       | application/ld+json
            text/html, application/xhtml+xml, */*;q=0.8       | application/json
            application/ld+json;q=0, */*                      | application/json
            application/json;charset=utf-8                    | application/json
            application/x-bibtex                              | application/x-bibtex;charset=utf-8
            application/x-research-info-systems, */*;q=0.1    | application/x-research-info-systems;charset=utf-8
            ''                                                | application/json
            ,,                                                | application/json
            application/json; q = 0                           |
            image/png                                         |
            application/json;q=0                              |
            garbage                                           |
            """)
    void an_event_comes_in_the_form_that_is_accepted(String accept, String mediaType) {
        Client.Response answer = client.send("GET", "/api/events/loi-ai", "Accept", accept);
        assertThat(answer.status()).isEqualTo(mediaType == null ? 406 : 200);
        assertThat(answer.mediaType()).isEqualTo(mediaType == null ? Problem.MEDIA_TYPE : mediaType);
        if (mediaType == null)
            assertThat(answer.json().get("detail").asString()).contains("application/ld+json");
    }

    @ParameterizedTest
    @CsvSource({"application/x-bibtex, bib", "application/x-research-info-systems, ris"})
    void an_event_is_cited_alike_under_both_its_addresses(String accept, String extension) {
        assertThat(client.send("GET", "/api/events/full", "Accept", accept).body())
                .isEqualTo(client.get("/api/events/full." + extension).body());
        assertThat(client.send("GET", "/api/events/former-id", "Accept", accept).header("Location"))
                .isEqualTo("full");
    }

    @Test
    void preferences_without_end_are_read_to_the_end() throws IOException {
        String many = "a/b;q=0.1,".repeat(700) + "application/json";
        assertThat(client.send("GET", "/api/archive", "Accept", many).status()).isEqualTo(200);
        assertThat(client.talk("GET", "/api/archive", "Accept: " + "a/b;q=0.1,".repeat(10_000)))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void an_event_is_linked_data_of_schema_org() {
        String body = client.send("GET", "/api/events/full", "Accept", "application/ld+json")
                .body();
        assertThat(body)
                .contains("\"@context\":\"https://schema.org\"")
                .contains("\"temporalCoverage\":\"1987-01-27\"")
                .contains("\"citation\":\"histoire.txt, l. 7\"")
                .contains("\"relatedLink\":[\"https://example.org/loi\",\"https://example.org/debat\"]")
                .contains("\"@type\":\"DefinedTerm\",\"termCode\":\"emploi\",\"name\":\"Emploi\"");
    }
}
