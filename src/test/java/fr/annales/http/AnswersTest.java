package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Snapshot;
import fr.annales.engine.TestArchive;
import fr.annales.web.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries beside its body: tags, codings, methods, and what other sites may do with it. */
class AnswersTest extends TestServer {
    private static final String LONG = "/api/events";

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void what_the_client_has_is_not_sent_again(String coding) {
        Client.Response whole = client.send("GET", LONG, "Accept-Encoding", coding);
        String tag = whole.header("ETag");
        assertThat(tag)
                .matches("\"[\\w-]+\"")
                .satisfies(one -> assertThat(one.endsWith("-gzip\"")).isEqualTo(coding.equals("gzip")));
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Client.Response same = client.send("GET", LONG, "Accept-Encoding", coding, "If-None-Match", known);
            assertThat(same.status()).as(known).isEqualTo(304);
            assertThat(same.bytes()).isEmpty();
            assertThat(same.header("Content-Length")).isEmpty();
            for (String header : List.of("ETag", "Vary", "Cache-Control", "Access-Control-Allow-Origin"))
                assertThat(same.header(header)).as(header).isNotEmpty().isEqualTo(whole.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "garbage", "\"", ",,", ""})
    void what_the_client_has_not_is_sent(String known) {
        assertThat(client.send("GET", LONG, "If-None-Match", known).status()).isEqualTo(200);
    }

    @Test
    void a_tag_is_of_one_coding_and_one_media_type() {
        String plain = client.raw(LONG).header("ETag");
        assertThat(client.send("GET", LONG, "Accept-Encoding", "gzip", "If-None-Match", plain)
                        .status())
                .isEqualTo(200);
        String event = "/api/events/loi-ai";
        assertThat(client.send("GET", event, "Accept", "application/ld+json").header("ETag"))
                .isNotEqualTo(client.raw(event).header("ETag"));
        assertThat(client.raw(LONG).header("ETag")).isEqualTo(plain);
    }

    @Test
    void a_date_of_the_client_s_copy_is_ignored_however_written() {
        for (String date : List.of("garbage", "Sat, 01 Jan 2050 00:00:00 GMT", "-1"))
            assertThat(client.send("GET", LONG, "If-Modified-Since", date).status())
                    .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-10", "bytes=-1", "lines=1", "garbage"})
    void a_range_is_ignored(String range) {
        Client.Response answer = client.send("GET", LONG, "Range", range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(client.raw(LONG).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/archive",
                "/api/events?q=loi",
                "/api/events?page=0",
                "/api/events/former-id",
                "/api/nothing",
                "/health/ready",
                "/"
            })
    void a_head_has_the_status_and_headers_of_the_whole(String path) {
        Client.Response whole = client.raw(path);
        Client.Response head = client.send("HEAD", path);
        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.bytes()).isEmpty();
        assertThat(head.headers().map().keySet())
                .isEqualTo(whole.headers().map().keySet());
        for (String header : List.of("ETag", "Content-Length", "Content-Type", "Location"))
            assertThat(head.header(header)).isEqualTo(whole.header(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/events/loi-ai", "/health/live", "/", "/nothing"})
    void options_tells_the_methods(String path) {
        Client.Response answer = client.send("OPTIONS", path);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE", "TRACE", "FOO", "get", "Get", "PROPFIND"})
    void any_other_method_is_refused_with_those_that_are_not(String method) throws IOException {
        assertThat(client.talk(method, "/api/events"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET, HEAD, OPTIONS\r\n")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "null", "garbage"})
    void any_site_may_read_the_api_and_none_with_credentials(String origin) {
        for (String path : List.of("/api/events", "/api/events?page=0", "/api/nothing")) {
            Client.Response answer = client.send("GET", path, "Origin", origin);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        }
        Client.Response preflight =
                client.send("OPTIONS", "/api/events", "Origin", origin, "Access-Control-Request-Method", "GET");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(client.send("GET", "/health/live", "Origin", origin).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/events?page=0", "/api/nothing", "/health/live", "/", "/nothing"})
    void every_answer_is_guarded_varies_and_is_asked_for_again(String path) {
        Client.Response answer = client.raw(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "Set-Cookie", "X-Powered-By");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "DELETE", "POST", "junk", ""})
    void no_header_makes_another_method_of_a_get(String method) {
        Client.Response answer = client.send("GET", LONG, "X-HTTP-Method-Override", method);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(client.raw(LONG).bytes());
    }

    @Test
    void an_offer_to_speak_websocket_is_not_taken() throws IOException {
        assertThat(client.talk("GET", LONG, "Sec-WebSocket-Version: 13"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Set-Cookie");
    }

    /** JSONP would let any site run what the API answers. */
    @Test
    void there_is_no_callback() {
        assertThat(client.raw("/api/events?callback=f").status()).isEqualTo(400);
    }

    private static void withServer(Engine engine, Consumer<Client> asking) throws IOException {
        try (Server own = new Server(engine, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, null)) {
            asking.accept(new Client(own.start("127.0.0.1", 0)));
        }
    }

    @Test
    void a_new_index_is_a_new_answer() throws IOException {
        FakeEngine own = new FakeEngine();
        publish(own);
        withServer(own, asking -> {
            String tag = asking.raw(LONG).header("ETag");
            assertThat(asking.send("GET", LONG, "If-None-Match", tag).status()).isEqualTo(304);
            publish(own);
            Client.Response changed = asking.send("GET", LONG, "If-None-Match", tag);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.header("ETag")).isNotEqualTo(tag);
        });
    }

    private static void publish(FakeEngine engine) {
        try {
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), _ -> {});
            engine.refresh();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What no test of ours foresees: a slip in the code, a file cut under the server, a stack without end. */
    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, InternalError.class, StackOverflowError.class})
    void what_breaks_inside_is_a_problem_that_tells_nothing_of_it(Class<? extends Throwable> kind) throws IOException {
        FakeEngine own = new FakeEngine() {
            @Override
            public Snapshot snapshot(Deadline deadline) {
                throw broken(kind);
            }
        };
        withServer(own, asking -> {
            Client.Response answer = asking.raw(LONG);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.mediaType()).isEqualTo(Problem.MEDIA_TYPE);
            assertThat(answer.body()).doesNotContain(kind.getSimpleName(), "java");
        });
    }

    private static RuntimeException broken(Class<? extends Throwable> kind) {
        if (kind == InternalError.class) throw new InternalError("a fault in a mapped file");
        if (kind == StackOverflowError.class) throw new StackOverflowError();
        return new IllegalStateException("a slip");
    }
}
