package fr.annales.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as any program would. */
final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final int port;

    Client(int port) {
        this.port = port;
        this.root = "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    record Response(int status, String mediaType, String location, String retryAfter, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** Gets a path whose parameters are written as in the documents, unescaped. */
    Response get(String path) {
        int question = path.indexOf('?');
        if (question < 0) return raw(path);
        StringBuilder escaped = new StringBuilder(path.substring(0, question + 1));
        for (String pair : path.substring(question + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            escaped.append(encode(parts[0]))
                    .append('=')
                    .append(parts.length < 2 ? "" : encode(parts[1]))
                    .append('&');
        }
        return raw(escaped.substring(0, escaped.length() - 1));
    }

    /** Gets a path as it is. */
    Response raw(String path) {
        return send("GET", path);
    }

    Response send(String method, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Response(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
