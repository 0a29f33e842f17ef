package fr.annales.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as any program would, or as none should. */
final class Client {
    /** Whoever waits longer would wait for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final int port;

    Client(int port) {
        this.port = port;
        this.root = "http://127.0.0.1:" + port;
    }

    record Response(HttpResponse<byte[]> whole) {
        int status() {
            return whole.statusCode();
        }

        HttpHeaders headers() {
            return whole.headers();
        }

        byte[] bytes() {
            return whole.body();
        }

        JsonNode json() {
            return JSON.readTree(bytes());
        }

        String body() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        /** The value of a header, empty when it is absent. */
        String header(String name) {
            return headers().firstValue(name).orElse("");
        }

        String mediaType() {
            return header("Content-Type");
        }
    }

    /** Gets a path whose parameters are written as in the documents, unescaped. */
    Response get(String path) {
        return raw(escaped(path));
    }

    /** An address as it is sent, of one as it is written in the documents. */
    static String escaped(String path) {
        int question = path.indexOf('?');
        if (question < 0) return path;
        StringBuilder escaped = new StringBuilder(path.substring(0, question + 1));
        for (String pair : path.substring(question + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            escaped.append(encode(parts[0]))
                    .append('=')
                    .append(parts.length < 2 ? "" : encode(parts[1]))
                    .append('&');
        }
        return escaped.substring(0, escaped.length() - 1);
    }

    /** Gets a path as it is. */
    Response raw(String path) {
        return send("GET", path);
    }

    /**
     * Asks for a path as it is.
     *
     * @param headers names and values in turn
     */
    Response send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    private Response send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                    .timeout(PATIENCE)
                    .method(method, body);
            if (headers.length > 0) request.headers(headers);
            return new Response(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    /** Sends a form, as it is encoded. */
    Response post(String path, String form) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** A connection to write to by hand, since a client of the library would not send what is malformed. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** The same, but the system keeps little for the client that the client has not read. */
    Socket connectNarrowly() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 16);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    /** Writes a text byte for byte. */
    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a request byte for byte, and returns all that is answered until the server closes. */
    String talk(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(30_000);
            write(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the head of a request for a path, with these lines of headers, and no more. */
    String talk(String method, String path, String... headers) throws IOException {
        StringBuilder request =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) request.append(header).append("\r\n");
        return talk(request + "\r\n");
    }

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
