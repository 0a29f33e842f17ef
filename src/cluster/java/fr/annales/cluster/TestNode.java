package fr.annales.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node of OpenSearch, or a server of Solr, in a JVM of its own, whose class path is not ours: its Lucene is another.
 * It ends with the JVM that started it, however that ends, since it reads its standard input to the end.
 */
public final class TestNode implements AutoCloseable {
    /** As operations.md tells whoever runs a cluster. */
    static final String CLAUSES = "indices.query.bool.max_clause_count=4096";

    private static final Path SOURCES = Path.of("src/cluster/node/fr/annales/cluster/node");
    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /** A node of a test ends before the second compiler pays. */
    private static final List<String> SHORT_LIVED = List.of("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> command;
    private final Process process;
    private final Path home;

    private TestNode(List<String> command, Path home) throws IOException {
        this.command = command;
        this.home = home;
        // A node that was there before told another.
        Files.deleteIfExists(home.resolve("http"));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
                .start();
    }

    /**
     * Starts a node.
     *
     * @param home a folder for all that it writes
     * @param settings its own, as {@code name=value}
     */
    static TestNode start(Path home, String... settings) throws IOException {
        return start("cluster", "ClusterNode.java", SHORT_LIVED, home, settings);
    }

    /** The only node of a cluster, to measure it by. */
    public static TestNode startAlone(String heap, Path home) throws IOException {
        return start("cluster", "ClusterNode.java", flags(heap), home, "discovery.type=single-node", CLAUSES);
    }

    /** A server of Solr, to measure it by, on a folder that has its configuration. */
    public static TestNode startSolr(String heap, Path home) throws IOException {
        return start("solr", "SolrNode.java", flags(heap), home);
    }

    private static List<String> flags(String heap) {
        return List.of("-Xms" + heap, "-Xmx" + heap);
    }

    private static TestNode start(String product, String source, List<String> flags, Path home, String... settings)
            throws IOException {
        Files.createDirectories(home);
        String classPath = product + ".classpath";
        Path told = Path.of(System.getProperty(classPath, "target/" + classPath));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Files.readString(told).strip(),
                SOURCES.resolve(source).toString(),
                home.toString()));
        command.addAll(List.of(settings));
        return new TestNode(command, home);
    }

    /** Starts it again with the same settings and on the same folder, after it has ended. */
    TestNode startAgain() throws IOException {
        return new TestNode(command, home);
    }

    /** Ports that nothing listens on now. */
    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) socket.close();
        }
    }

    /** Its address, when it listens. */
    public URI awaitAddress() throws IOException, InterruptedException {
        Path address = home.resolve("http");
        for (long waited = 0; !Files.exists(address); waited += MILLIS_BETWEEN_LOOKS) {
            if (!process.isAlive() || waited > STARTING.toMillis())
                throw new IOException("no node: " + Files.readString(home.resolve("log")));
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return URI.create(Files.readString(address));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it answers; nothing while it does not. */
    String ask(String method, String path, String body) throws InterruptedException {
        try {
            return ask(awaitAddress(), method, path, body);
        } catch (IOException silent) {
            return "";
        }
    }

    /** What a node answers. */
    static String ask(URI node, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Stops it without a word, as a machine does that fails. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Has it stand still ({@code STOP}), or go on ({@code CONT}). */
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) throw new IOException("no signal " + name);
    }

    @Override
    public void close() {
        kill();
    }
}
