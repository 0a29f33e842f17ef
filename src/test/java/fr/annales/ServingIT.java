package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own: how it starts, changes its index, and stops. */
class ServingIT {
    private static final AnnalesProcess ANNALES = AnnalesProcess.with();

    @TempDir
    Path folder;

    private RunningServer serve(Path data, String... more) throws IOException {
        ProcessBuilder line =
                ANNALES.line("serve", "--port", "0", "--data", data.toString(), "--index", index().toString());
        line.command().addAll(List.of(more));
        return new RunningServer(line);
    }

    private Path index() {
        return folder.resolve("index");
    }

    @Test
    void an_index_that_another_process_publishes_is_taken_up() throws Exception {
        Path data = folder.resolve("data");
        MadeArchive.write(data, "old", 3, 5);
        try (RunningServer server = serve(data)) {
            server.when("/api/archive", body -> body.contains("\"events\":3"));
            MadeArchive.write(data, "new", 4, 5);
            assertThat(ANNALES.index(data, index()).exit()).isZero();
            server.when("/api/archive", body -> body.contains("\"events\":4"));
            Files.writeString(data.resolve("events.jsonl"), "{}");
            assertThat(ANNALES.index(data, index()).exit()).isEqualTo(1);
            assertThat(server.get("/api/archive").body()).contains("\"events\":4");
        }
    }

    @Test
    void links_lead_to_the_public_address() throws Exception {
        Path data = folder.resolve("data");
        MadeArchive.write(data, "a", 1, 5);
        try (RunningServer server = serve(data, "--public-url", "https://example.org/histoire/")) {
            server.when("/api/events", body -> body.contains("\"url\":\"/histoire/evenements/a-0\""));
        }
    }

    /** What was asked before the signal is answered to its end, however slowly it is read. */
    @Test
    void a_signal_to_stop_lets_an_answer_end() throws Exception {
        Path data = folder.resolve("data");
        MadeArchive.write(data, "long", 90, 15_000);
        try (RunningServer server = serve(data, "--max-time", "60000")) {
            server.when("/health/ready", body -> body.contains("\"ready\""));
            try (Socket socket = ask(server, "/api/events?size=100")) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                server.process().destroy();
                server.process().destroy();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("TTP/1.1 200 ").endsWith("}");
                int head = answer.indexOf("\r\n\r\n");
                assertThat(answer.substring(0, head)).contains("Content-Length: " + bytes(answer.substring(head + 4)));
            }
            assertThat(server.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.process().exitValue()).isIn(0, 143);
        }
    }

    private static int bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Socket ask(RunningServer server, String path) throws IOException {
        URI address = URI.create(server.address());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 16);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
