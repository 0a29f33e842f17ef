package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;

class TransportsTest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    /** The node never closes a connection, as a firewall that has forgotten it does not. */
    @Test
    void a_connection_that_nobody_uses_is_closed() throws Exception {
        try (ServerSocket node = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OpenSearchTransport transport = Transports.to(address(node), TimeValue.ofMilliseconds(100))) {
            CompletableFuture<Response> asked = new OpenSearchGenericClient(transport)
                    .executeAsync(Requests.builder().method("GET").endpoint("/").build());
            try (Socket connection = node.accept()) {
                connection.setSoTimeout(PATIENCE_MILLIS);
                readHead(connection);
                connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                try (Response answer = asked.join()) {
                    assertThat(answer.getStatus()).isEqualTo(200);
                }
                assertThat(connection.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private static ClusterAddress address(ServerSocket node) {
        URI uri = URI.create("http://127.0.0.1:" + node.getLocalPort());
        return new ClusterAddress(List.of(uri), "annales", null, null);
    }

    private static void readHead(Socket connection) throws Exception {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n"))
            head.append((char) connection.getInputStream().read());
    }
}
