package fr.annales.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** A reverse proxy that serves Annales under a path of its own site, and nothing beside it. */
final class PathPrefix implements AutoCloseable {
    private static final Set<String> HANDED_ON = Set.of("content-type", "content-security-policy", "location", "etag");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String prefix;
    private final String behind;

    PathPrefix(String prefix, String behind) throws IOException {
        this.prefix = prefix;
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(prefix + "/", this::answer);
        server.start();
    }

    /** Where Annales is there, without a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + prefix;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String rest = exchange.getRequestURI().toString().substring(prefix.length());
            HttpRequest request = HttpRequest.newBuilder(URI.create(behind + rest))
                    .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                    .build();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (HANDED_ON.contains(name)) exchange.getResponseHeaders().put(name, List.copyOf(values));
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
