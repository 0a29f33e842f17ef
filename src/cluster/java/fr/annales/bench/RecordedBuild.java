package fr.annales.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a build sent to a cluster, kept in a file by a proxy that stood between, to be sent again without making it:
 * that is the least that loading can take there.
 */
final class RecordedBuild implements AutoCloseable {
    private static final int TOO_MANY = 429;
    private static final int TRIES = 600;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Pattern LOADS = Pattern.compile("/[a-z]+-\\d+-[0-9a-f]+(-events|-forms)(/_bulk)?");

    private final URI node;
    private final Path file;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer proxy;
    private final DataOutputStream kept;

    /** Records from now on. */
    RecordedBuild(URI node, Path file) throws IOException {
        this.node = node;
        this.file = file;
        this.kept = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    /** Whom to build through. */
    URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI asked = exchange.getRequestURI();
        Matcher loads = LOADS.matcher(asked.getPath());
        if (loads.matches() && !exchange.getRequestMethod().equals("DELETE")) {
            String rest = loads.group(1) + (loads.group(2) == null ? "" : loads.group(2));
            keep(exchange.getRequestMethod(), rest, body);
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        HttpResponse<byte[]> answer = send(exchange.getRequestMethod(), asked.toString(), type, body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private synchronized void keep(String method, String rest, byte[] body) throws IOException {
        kept.writeUTF(method);
        kept.writeUTF(rest);
        kept.writeInt(body.length);
        kept.write(body);
    }

    private HttpResponse<byte[]> send(String method, String path, @Nullable String type, byte[] body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path));
        if (type != null) request.header("Content-Type", type);
        try {
            return http.send(
                    request.method(method, BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Sends it all again to indices of another name, and returns when they are merged, as those were. */
    void replay(String prefix) throws IOException {
        kept.flush();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                String method = from.readUTF();
                String rest = from.readUTF();
                told(method, "/" + prefix + rest, from.readNBytes(from.readInt()));
            }
        } catch (EOFException end) {
            for (String kind : List.of("-events", "-forms"))
                for (String step : List.of("_refresh", "_forcemerge?max_num_segments=1", "_refresh"))
                    told("POST", "/" + prefix + kind + "/" + step, new byte[0]);
        }
    }

    /** Deletes these. */
    void forget(String prefix) throws IOException {
        told("DELETE", "/" + prefix + "-events," + prefix + "-forms", new byte[0]);
    }

    /** Waits for a node that has too much to do, as a build does. */
    private void told(String method, String path, byte[] body) throws IOException {
        String type = path.endsWith("_bulk") ? "application/x-ndjson" : "application/json";
        HttpResponse<byte[]> answer = send(method, path, type, body);
        for (int tries = 1; answer.statusCode() == TOO_MANY && tries < TRIES; tries++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = send(method, path, type, body);
        }
        if (answer.statusCode() >= 300)
            throw new IOException(String.format(Locale.ROOT, "%s %s: %d", method, path, answer.statusCode()));
    }

    @Override
    public void close() throws IOException {
        proxy.stop(0);
        http.close();
        kept.close();
    }
}
