package fr.annales.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.annales.http.ServerBindException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers {@code /metrics} at an address of its own, which is the operator's: the JDK's small server is enough for a
 * look every few seconds, and one that shares nothing with the public server tells of it when that is full.
 */
public final class MetricsServer implements AutoCloseable {
    private static final int BACKLOG = 16;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int NO_BODY = -1;

    private final Metrics metrics;
    private final HttpServer server;

    /** One may stay open and send nothing: it holds no thread that another look needs. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MetricsServer(Metrics metrics, HttpServer server) {
        this.metrics = metrics;
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws ServerBindException when the port is in use or may not be used
     */
    public static MetricsServer start(Metrics metrics, String host, int port) throws ServerBindException {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
            MetricsServer started = new MetricsServer(metrics, server);
            server.setExecutor(started.threads);
            server.createContext("/", started::answer);
            server.start();
            return started;
        } catch (IOException | RuntimeException refused) {
            throw new ServerBindException(host, port, "--metrics", refused);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            if (!exchange.getRequestURI().getPath().equals("/metrics"))
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
            else if (!isHead && !exchange.getRequestMethod().equals("GET"))
                exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
            else tell(exchange, isHead);
        }
    }

    private void tell(HttpExchange exchange, boolean isHead) throws IOException {
        Metrics.Form form = metrics.form(exchange.getRequestHeaders().getFirst("Accept"));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        form.write(text);
        exchange.getResponseHeaders().set("Content-Type", form.mediaType());
        exchange.sendResponseHeaders(OK, isHead ? NO_BODY : text.size());
        if (!isHead) text.writeTo(exchange.getResponseBody());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
