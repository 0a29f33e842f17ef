package fr.annales.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's site that embeds the search: on a port of its own, and so of another origin than Annales. */
final class HostSite implements AutoCloseable {
    private record File(String mediaType, String policy, String text) {}

    private final HttpServer server;
    private final List<File> files = new CopyOnWriteArrayList<>();

    HostSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Publishes a page.
     *
     * @param policy of its content security; empty for none
     * @return its address
     */
    String publish(String policy, String html) {
        return publish(new File("text/html; charset=utf-8", policy, html));
    }

    /** Publishes a style sheet, and returns its address. */
    String publishStyle(String css) {
        return publish(new File("text/css; charset=utf-8", "", css));
    }

    private synchronized String publish(File file) {
        files.add(file);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + (files.size() - 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (!path.matches("\\d{1,4}")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            File file = files.get(Integer.parseInt(path));
            byte[] body = file.text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", file.mediaType);
            if (!file.policy.isEmpty()) exchange.getResponseHeaders().set("Content-Security-Policy", file.policy);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
