package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How the jar starts: from a cache of its own, from a socket that listens already, and telling systemd. */
@Isolated("a cache is made at the lowest priority, which beside a browser may take minutes")
class StartupIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

    @TempDir
    Path folder;

    private ProcessBuilder serve(Path jar) {
        String index = folder.resolve("index").toString();
        ProcessBuilder line = new ProcessBuilder(
                JAVA, "-jar", jar.toString(), "serve", "--port", "0", "--data", "data", "--index", index);
        line.environment().put(StartupCache.FOLDER, folder.resolve("cache").toString());
        return line.redirectError(folder.resolve("log").toFile());
    }

    private List<Path> caches() throws IOException {
        if (!Files.isDirectory(folder.resolve("cache"))) return List.of();
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("annales-"))
                    .toList();
        }
    }

    /**
     * With settings in the environment, as most services have them: none of them is for the process that makes the
     * cache.
     */
    private ProcessBuilder ofAnOperator(ProcessBuilder serving) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serving.environment().put("ANNALES_METRICS", "127.0.0.1:" + free.getLocalPort());
        }
        serving.environment().put("ANNALES_LEDGER", folder.resolve("ledger.tsv").toString());
        serving.environment()
                .put("ANNALES_QUESTIONS", folder.resolve("words.txt").toString());
        serving.environment().put("ANNALES_PUBLIC_URL", "https://example.org/histoire");
        return serving;
    }

    /** As if systemd waited to be told how it is: what it is told is in a file. */
    private ProcessBuilder waitedFor(ProcessBuilder serving) throws IOException {
        Path tool = folder.resolve("systemd-notify");
        Files.writeString(tool, "#!/bin/sh\necho \"$1\" >> " + folder.resolve("told") + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        serving.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        serving.environment().put("NOTIFY_SOCKET", "/run/systemd/notify");
        return serving;
    }

    /** Whether the server runs in a process of its own, on a cache. */
    private static boolean isOnCache(RunningServer server) {
        return server.process()
                .descendants()
                .anyMatch(child -> child.info().commandLine().orElse("").contains("-XX:AOTCache="));
    }

    @Test
    void the_first_start_makes_a_cache_the_next_takes_it_and_another_jar_does_not() throws Exception {
        Path jar = Files.copy(
                Path.of("target/annales.jar"), folder.resolve("annales.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        try (RunningServer first = new RunningServer(waitedFor(ofAnOperator(serve(jar))))) {
            first.when("/health/ready", body -> body.contains("\"ready\""));
            assertThat(isOnCache(first)).isFalse();
            String ledger = Files.readString(folder.resolve("ledger.tsv"));
            long start = System.nanoTime();
            while (caches().isEmpty() && System.nanoTime() - start < PATIENCE_NANOS) TimeUnit.MILLISECONDS.sleep(100);
            assertThat(caches()).as(Files.readString(folder.resolve("log"))).hasSize(1);
            assertThat(folder.resolve("ledger.tsv")).hasContent(ledger);
            assertThat(folder.resolve("told")).hasContent("--ready");
        }
        try (RunningServer second = new RunningServer(serve(jar))) {
            assertThat(second.when("/api/events?q=loi", body -> body.contains("\"hits\"")))
                    .contains("loi-");
            assertThat(isOnCache(second)).isTrue();
            assertThat(Files.readString(folder.resolve("log"))).doesNotContain("[aot]");
        }
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath("another"), "another");
        }
        try (RunningServer third = new RunningServer(serve(jar))) {
            third.when("/api/events?q=loi", body -> body.contains("\"hits\""));
            assertThat(isOnCache(third)).isFalse();
        }
    }

    @Test
    void a_damaged_cache_costs_lines_in_the_log_and_no_answer() throws Exception {
        Path jar = Path.of("target/annales.jar");
        Files.createDirectories(folder.resolve("cache"));
        String name = StartupCache.name(jar, Path.of(System.getProperty("java.home")), "");
        Files.writeString(folder.resolve("cache").resolve(name), "no cache");
        try (RunningServer server = new RunningServer(serve(jar))) {
            server.when("/api/events?q=loi", body -> body.contains("\"hits\""));
            assertThat(isOnCache(server)).isTrue();
        }
        assertThat(Files.readString(folder.resolve("log"))).contains("[aot]");
    }

    /** As systemd does: the socket listens before, between and after; one server follows the other on it. */
    @Test
    void a_restart_on_a_socket_of_systemd_refuses_no_connection() throws Exception {
        Path activate = Path.of("/usr/bin/systemd-socket-activate");
        assumeTrue(Files.isExecutable(activate) || "true".equals(System.getenv("CI")));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder serving = serve(Path.of("target/annales.jar"));
        serving.environment().put(StartupCache.FOLDER, "off");
        String server =
                "'" + String.join("' '", serving.command()) + "' & echo $! > " + folder.resolve("pid") + "; wait $!";
        // In the background a shell gives no standard input: the socket is passed on by hand.
        String shell = "exec 3<&0; " + server.replace(" & echo", " <&3 & echo") + "; "
                + server.replace(" & echo", " <&3 & echo");
        serving.command(
                activate.toString(),
                "--inetd",
                "-l",
                "127.0.0.1:" + port,
                "-E",
                StartupCache.FOLDER,
                "/bin/sh",
                "-c",
                shell);
        Process socket = serving.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest live = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/live"))
                    .build();
            awaitListening(http, live);
            long first = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            ProcessHandle.of(first).orElseThrow().destroy();
            ProcessHandle.of(first).ifPresent(ended -> ended.onExit().join());
            assertThat(http.send(live, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                    .isNotEqualTo(first);
        } finally {
            List<ProcessHandle> processes = Stream.concat(socket.descendants(), Stream.of(socket.toHandle()))
                    .toList();
            processes.forEach(ProcessHandle::destroy);
            for (ProcessHandle ending : processes)
                ending.onExit().completeOnTimeout(ending, 15, TimeUnit.SECONDS).join();
        }
    }

    /** Only that the holder of the socket is there yet is waited for: from then on nothing is refused. */
    private static void awaitListening(HttpClient http, HttpRequest request) throws Exception {
        long start = System.nanoTime();
        while (true) {
            try {
                assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() - start > PATIENCE_NANOS) throw notYet;
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Test
    void systemd_is_told_when_a_version_serves_and_when_it_stops() throws Exception {
        ProcessBuilder serving = waitedFor(serve(Path.of("target/annales.jar")));
        serving.environment().put(StartupCache.FOLDER, "off");
        try (RunningServer server = new RunningServer(serving)) {
            server.when("/health/ready", body -> body.contains("\"ready\""));
            long start = System.nanoTime();
            while (!Files.exists(folder.resolve("told")) && System.nanoTime() - start < PATIENCE_NANOS)
                TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(folder.resolve("told")).hasContent("--ready\n--stopping");
    }
}
