package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a problem document, and says nothing of what answers. */
class NonsenseTest extends TestServer {
    /** What would tell of the machinery, or run in a browser. */
    private static void assertIsSafe(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("<html", "<script", "exception", "java.", "jetty", "javalin", "fr.annales", "\tat ");
    }

    private static void assertIsProblem(int status, String answer) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
        assertThat(answer).contains("X-Content-Type-Options: nosniff").contains("\"status\":" + status);
        assertIsSafe(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | GET /api/events?q=\u0001 HTTP/1.1
            400 | GET /api/events?q=a b HTTP/1.1
            400 | GET /api//events HTTP/1.1
            400 | GET /api/events;x=1 HTTP/1.1
            400 | GET /api/events/%2e%2e/x HTTP/1.1
            400 | GET /api/events/..%2fx HTTP/1.1
            400 | GET /api/events/..%5cx HTTP/1.1
            400 | GET /api/events/%252e%252e HTTP/1.1
            400 | GET /api/events/%00 HTTP/1.1
            400 | GET /api/events/%C3%28 HTTP/1.1
            400 | GET /%ZZ HTTP/1.1
            404 | GET /api/events. HTTP/1.1
            404 | GET /api/events/ HTTP/1.1
            404 | GET /API/events HTTP/1.1
            400 | GET /api/../../etc/passwd HTTP/1.1
            404 | GET /.git/config HTTP/1.1
            404 | GET /index/annales/CURRENT HTTP/1.1
            400 | GET /<script>alert(1)</script> HTTP/1.1
            404 | GET /api/events/%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1
            404 | GET /api/events/a%E2%80%A8b HTTP/1.1
            400 | GET http://evil.example/nothing HTTP/1.1
            505 | GET / HTTP/3.0
            400 | GET
            400 | garbage
            400 | GET / HTTP/1.1 more
            """)
    void a_request_line_that_asks_for_nothing_there_is(int status, String line) throws IOException {
        String raw = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertIsProblem(status, client.talk(raw));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Host: other
            400 | Content-Length: -1
            400 | Content-Length: x
            400 | Content-Length: 1\\r\\nContent-Length: 2
            400 | Content-Length: 5\\r\\nTransfer-Encoding: chunked
            400 | Bad Header: x
            413 | Content-Length: 8193
            413 | Content-Length: 999999999999
            415 | Content-Encoding: gzip\\r\\nContent-Length: 5
            411 | Transfer-Encoding: chunked
            """)
    void headers_that_no_client_should_send(int status, String headers) throws IOException {
        assertIsProblem(status, client.talk("GET", "/api/events", headers.replace("\\r\\n", "\r\n")));
    }

    /** The rest of what was sent is not waited for, and a client must know. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | GET /%ZZ HTTP/1.1          | Accept: */*
            400 | CONNECT * HTTP/1.1         | Accept: */*
            413 | GET /api/events HTTP/1.1   | Content-Length: 8193
            411 | GET /api/events HTTP/1.1   | Transfer-Encoding: chunked
            505 | GET / HTTP/3.0             | Accept: */*
            """)
    void a_refusal_that_ends_the_connection_says_so(int status, String line, String header) throws IOException {
        String answer = client.talk(line + "\r\nHost: localhost\r\n" + header + "\r\n\r\n");
        assertIsProblem(status, answer);
        assertThat(answer).contains("\r\nConnection: close\r\n");
    }

    @Test
    void a_refused_head_has_no_body() throws IOException {
        assertThat(client.talk("HEAD", "/api//events"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void a_request_without_a_host_is_refused() throws IOException {
        assertIsProblem(400, client.talk("GET /api/events HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void an_address_or_headers_without_end_are_refused() throws IOException {
        String unread = client.talk("GET", "/api/events?q=" + "a".repeat(9_000));
        assertIsProblem(414, unread);
        assertThat(unread).contains("\r\nAccess-Control-Allow-Origin: *\r\n");
        assertIsProblem(431, client.talk("GET", "/api/events", "X-Long: " + "a".repeat(9_000)));
    }

    /** Nobody knows then that it was one for a head; what comes after is the end, and cannot be taken for an answer. */
    @Test
    void after_a_request_line_that_cannot_be_read_nothing_more_is_answered() throws IOException {
        String next = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String answers = client.talk("HEAD /?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n" + next);
        assertThat(answers).startsWith("HTTP/1.1 414 ").contains("\r\nConnection: close\r\n");
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @Test
    void a_body_is_ignored_and_the_connection_goes_on() throws IOException {
        String once = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: 5\r\n\r\nq=loi";
        String answers = client.talk(once.formatted("") + once.formatted("Connection: close\r\n"));
        assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(3);
    }

    /** The connection ends rather than a body being read for ever. */
    @Test
    void a_body_without_end_is_not_read_to_its_end() throws IOException {
        try (Socket socket = client.connect()) {
            socket.setSoTimeout(30_000);
            String head = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
            Client.write(socket, head);
            byte[] chunk = ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            try {
                for (; sent < 10_000; sent++) socket.getOutputStream().write(chunk);
            } catch (IOException closed) {
                // As it should be.
            }
            assertThat(sent).isLessThan(10_000);
        }
    }

    @Test
    void nothing_of_a_request_comes_back_as_a_header() throws IOException {
        String answer = client.talk("GET", "/api/events?q=a%0d%0aX-Evil:%20yes&page=0%0d%0aX-Evil:%20yes");
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("\nX-Evil");
    }

    @ParameterizedTest
    @CsvSource({"Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example"})
    void no_header_decides_where_a_link_leads(String header) throws IOException {
        String host = header.startsWith("Host") ? header : "Host: localhost\r\n" + header;
        for (String path : new String[] {"/api/events", "/api/events/former-id", "/api/suggest?q=loi", "/openapi.json"})
            assertThat(client.talk("GET " + path + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n"))
                    .doesNotContain("evil");
    }

    /** The same for the same seed: a good request, with some bytes changed, left out or repeated. */
    @Test
    void bytes_at_random_get_an_answer_or_none_but_never_a_failure() throws IOException {
        Random random = new Random(31);
        String good = """
                GET /api/events?q=loi&type=loi HTTP/1.1
                Host: localhost
                Accept: */*
                Accept-Encoding: gzip;q=0
                If-None-Match: "x"
                Connection: close

                """.replace("\n", "\r\n");
        for (int i = 0; i < 400; i++) {
            String answer = client.talk(mutated(good, random) + "\r\n\r\n");
            assertThat(answer).doesNotStartWith("HTTP/1.1 500").doesNotStartWith("HTTP/1.1 503");
            assertIsSafe(answer);
        }
    }

    private static String mutated(String good, Random random) {
        StringBuilder bad = new StringBuilder(good);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bad.length());
            switch (random.nextInt(3)) {
                case 0 -> bad.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bad.deleteCharAt(at);
                default -> bad.insert(at, bad.charAt(at));
            }
        }
        return bad.toString();
    }

    /** The same for the same seed: names that there are, and values of all kinds. */
    @Test
    void parameters_at_random_get_an_answer_or_a_refusal() {
        Random random = new Random(37);
        for (int i = 0; i < 600; i++) {
            String path = (random.nextBoolean() ? "/api/events?" : "/api/suggest?") + parameters(random);
            Client.Response answer = client.raw(path);
            assertThat(answer.status()).as(path).isIn(200, 400);
            assertIsSafe(answer.body());
        }
    }

    private static String parameters(Random random) {
        List<String> names =
                List.of("q", "q", "q", "year", "decade", "type", "theme", "from", "to", "sort", "page", "size");
        List<String> values = List.of(
                "loi",
                "é",
                "-a",
                "\"b",
                "1987",
                "-999999999",
                "999999999",
                "0",
                "1980",
                "loi",
                "emploi",
                "1987-01",
                "198X",
                "9999-12-31",
                "-9999",
                "relevance",
                "-date",
                "10000",
                "100",
                "",
                " ",
                "%",
                "+1",
                "٣",
                "\uD83D\uDE80",
                "\u202E");
        StringBuilder query = new StringBuilder();
        for (int count = 1 + random.nextInt(4); count > 0; count--)
            query.append(names.get(random.nextInt(names.size())))
                    .append('=')
                    .append(Client.encode(values.get(random.nextInt(values.size()))))
                    .append('&');
        return query.substring(0, query.length() - 1);
    }
}
