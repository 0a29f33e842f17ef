package fr.annales.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node of OpenSearch in a JVM of its own, whose class path is not ours: its Lucene is another. It ends with the JVM
 * that started it, however that ends, since it reads its standard input to the end.
 */
final class TestNode implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/cluster/node/fr/annales/cluster/node/ClusterNode.java");
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final Process process;
    private final Path home;

    private TestNode(Process process, Path home) {
        this.process = process;
        this.home = home;
    }

    /**
     * Starts a node.
     *
     * @param home a folder for all that it writes
     * @param settings its own, as {@code name=value}
     */
    static TestNode start(Path home, String... settings) throws IOException {
        Files.createDirectories(home);
        Path classPath = Path.of(System.getProperty("cluster.classpath", "target/cluster.classpath"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Files.readString(classPath).strip(),
                SOURCE.toString(),
                home.toString()));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        return new TestNode(process, home);
    }

    /** Its address, when it listens. */
    URI awaitAddress() throws IOException, InterruptedException {
        Path address = home.resolve("http");
        for (long waited = 0; !Files.exists(address); waited += MILLIS_BETWEEN_LOOKS) {
            if (!process.isAlive() || waited > STARTING.toMillis())
                throw new IOException("no node: " + Files.readString(home.resolve("log")));
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return URI.create(Files.readString(address));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
