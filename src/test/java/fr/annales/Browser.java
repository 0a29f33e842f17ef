package fr.annales;

import fr.annales.engine.Engine;
import fr.annales.http.Limits;
import fr.annales.http.OpenApi;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.web.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A server with its pages, and somebody who reads them without running anything. */
final class Browser implements AutoCloseable {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    final URI root;

    Browser(Engine engine, @Nullable String publicUrl, InstantSource clock) throws IOException {
        server = new Server(
                engine,
                () -> new Readiness(true, null),
                Pages.of(
                        publicUrl,
                        "http://127.0.0.1:7070",
                        archive -> OpenApi.document(publicUrl, archive),
                        clock,
                        false),
                Limits.DEFAULT,
                publicUrl);
        root = URI.create("http://127.0.0.1:" + server.start("127.0.0.1", 0) + "/");
    }

    /** Gets an address relative to the root, as it is. */
    HttpResponse<String> open(String address, String... headers) {
        return open(root.resolve(address), headers);
    }

    HttpResponse<String> open(URI address, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", ACCEPT);
            if (headers.length > 0) request.headers(headers);
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The page at an address whose parameters are written unescaped. */
    HtmlPage read(String address) {
        String[] parts = address.split("\\?", 2);
        if (parts.length < 2) return new HtmlPage(open(address).body());
        StringBuilder query = new StringBuilder(parts[0]).append('?');
        for (String pair : parts[1].split("&", -1)) {
            String[] both = pair.split("=", 2);
            query.append(both[0]).append('=');
            if (both.length > 1) query.append(URLEncoder.encode(both[1], StandardCharsets.UTF_8));
            query.append('&');
        }
        return new HtmlPage(open(query.substring(0, query.length() - 1)).body());
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
