package fr.annales.opensearch;

import fr.annales.engine.TestArchive;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers as a cluster of one node does, {@link StubIndices}, but where it was told to lie, once. It
 * speaks HTTP by hand, since no library would break it so.
 */
public final class StubCluster implements AutoCloseable {
    private final ServerSocket socket;
    private final StubIndices indices = new StubIndices();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> searches = new ConcurrentLinkedQueue<>();
    private final List<Socket> open = new ArrayList<>();
    private @Nullable Pattern where;
    private @Nullable FalseAnswer lie;

    public StubCluster() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** One for a field of a test. */
    public static StubCluster open() {
        try {
            return new StubCluster();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Has two events of the same type published to it, and returns the name of the version. */
    public String publish() throws IOException {
        return new OpenSearchPublisher(address(), new IndexSettings(1, 0, TestArchive.SCORING))
                .publish(TestArchive.ARCHIVE, List.of(), sink -> {
                    for (String id : List.of("a", "b"))
                        sink.accept(TestArchive.event(id, "1990", "Titre", "Texte.", "loi", "emploi"));
                });
    }

    public ClusterAddress address() {
        return new ClusterAddress(List.of(URI.create("http://127.0.0.1:" + socket.getLocalPort())), "stub", null, null);
    }

    /** The same, signed in to. */
    ClusterAddress address(String user, String password) {
        return new ClusterAddress(address().nodes(), address().prefix(), user, password);
    }

    /** Lies the next time that a method and a path match. */
    public synchronized void lieOnce(String pattern, FalseAnswer next) {
        where = Pattern.compile(pattern);
        lie = next;
    }

    /** Whether it has lied as it was told. */
    public synchronized boolean hasLied() {
        return lie == null;
    }

    private synchronized @Nullable FalseAnswer lieTo(String request) {
        if (lie == null || where == null || !where.matcher(request).find()) return null;
        FalseAnswer now = lie;
        lie = null;
        return now;
    }

    /** What it holds. */
    StubIndices indices() {
        return indices;
    }

    /** All that it was asked, methods and paths. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many searches each round trip had since the last call. */
    List<Integer> takeSearches() {
        List<Integer> taken = List.copyOf(searches);
        searches.removeAll(taken);
        return taken;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                synchronized (this) {
                    open.add(client);
                }
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // As it was told.
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream())) {
            for (String line = line(in); !line.isEmpty(); line = line(in)) if (!answer(line, in, client)) return;
        } catch (IOException gone) {
            // Whoever asked is gone.
        }
    }

    /** Whether more may be asked on the same connection. */
    private boolean answer(String line, InputStream in, Socket client) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in))
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String request = line.substring(0, line.lastIndexOf(' '));
        asked.add(request);
        if (request.startsWith("POST /_msearch"))
            searches.add((int) body.lines().count() / 2);
        FalseAnswer now = lieTo(request);
        StubIndices.Reply truth =
                now == null || now.isDone() ? indices.answer(request, body) : new StubIndices.Reply(200, "");
        if (now == null) say(truth, client.getOutputStream());
        else now.telling().tell(truth, client.getOutputStream());
        return now == null;
    }

    private static void say(StubIndices.Reply truth, OutputStream out) throws IOException {
        String head = "HTTP/1.1 %d Told\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(truth.status(), truth.bytes().length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(truth.bytes());
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) if (b != '\r') line.write(b);
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        synchronized (this) {
            for (Socket client : open) client.close();
        }
    }
}
