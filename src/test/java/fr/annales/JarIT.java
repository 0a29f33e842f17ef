package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that is handed out holds everything, and runs by itself. */
class JarIT {
    private static final Path JAR = Path.of("target/annales.jar");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.lucene.codecs.Codec",
                "org.apache.lucene.codecs.PostingsFormat",
                "org.apache.lucene.codecs.DocValuesFormat",
                "org.apache.lucene.analysis.CharFilterFactory",
                "org.apache.lucene.analysis.TokenizerFactory",
                "org.apache.lucene.analysis.TokenFilterFactory"
            })
    void every_service_of_lucene_is_in_the_jar(String service) throws IOException {
        String name = "META-INF/services/" + service;
        Set<String> expected = new TreeSet<>();
        for (URL library : Collections.list(getClass().getClassLoader().getResources(name))) {
            try (InputStream lines = library.openStream()) {
                expected.addAll(providers(lines));
            }
        }
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream lines = jar.getInputStream(jar.getEntry(name))) {
            assertThat(providers(lines)).isNotEmpty().isEqualTo(expected);
        }
    }

    private static Set<String> providers(InputStream lines) throws IOException {
        return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_jar_keeps_the_classes_for_newer_releases_of_java() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.isMultiRelease()).isTrue();
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.matches("META-INF/versions/\\d+/tools/jackson/.*\\.class"));
        }
    }

    /** The first {@code java} on the path may be an older one: the entry class finds a JDK 25 then. */
    @Test
    void java_of_the_path_serves_the_archive_and_stops_when_told() throws Exception {
        try (RunningServer server = serve(Path.of("data"))) {
            assertThat(server.address()).startsWith("http://127.0.0.1:");
            server.when("/api/events?type=loi", body -> body.contains("loi-associations-intermediaires-1987"));
            server.process().destroy();
            assertThat(server.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.process().exitValue()).isIn(0, 143);
        }
    }

    @Test
    void serve_rebuilds_what_is_stale_and_only_that() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        for (String name : List.of("archive.json", "events.jsonl", "histoire.txt"))
            Files.copy(Path.of("data", name), data.resolve(name));
        String first = readiness(data, "\"ready\"");
        assertThat(first).contains("\"version\":\"000001-");
        Files.setLastModifiedTime(data.resolve("events.jsonl"), FileTime.fromMillis(0));
        assertThat(readiness(data, "\"ready\"")).as("touched, but the same").isEqualTo(first);
        Files.writeString(
                data.resolve("plus.jsonl"),
                "{\"id\": \"a\", \"title\": \"Un titre\", \"text\": \"T.\", \"type\": \"loi\"}");
        String second = readiness(data, "\"version\":\"000002-");
        Files.writeString(data.resolve("plus.jsonl"), "{}");
        assertThat(readiness(data, "\"trouble\"")).startsWith(second.substring(0, second.length() - 1));
        assertThat(readiness(folder.resolve("absent"), "\"ready\""))
                .as("the index alone")
                .isEqualTo(second);
    }

    /** What a server says of itself once it says a certain thing. */
    private String readiness(Path data, String awaited) throws Exception {
        try (RunningServer server = serve(data)) {
            return server.when("/health/ready", body -> body.contains(awaited));
        }
    }

    private RunningServer serve(Path data) throws IOException {
        return new RunningServer(jar("serve", "--port", "0", "--data", data.toString()));
    }

    @Test
    void the_log_is_json_on_request() throws Exception {
        Process indexing = start("index", "--log", "json");
        assertThat(indexing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(indexing.exitValue()).isZero();
        String log = new String(indexing.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(log.lines()).isNotEmpty().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(log).contains("35 events");
    }

    @Test
    void an_exit_code_passes_through() throws Exception {
        Process checking = start("check", "--data", folder.resolve("absent").toString());
        assertThat(checking.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(checking.exitValue()).isEqualTo(3);
        assertThat(new String(checking.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("annales : ")
                .contains("absent");
    }

    private Process start(String... arguments) throws IOException {
        return jar(arguments).start();
    }

    private ProcessBuilder jar(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("java", "-jar", JAR.toString());
        Collections.addAll(builder.command(), arguments);
        builder.environment().put("ANNALES_INDEX", folder.resolve("index").toString());
        builder.environment().put(StartupCache.FOLDER, "off");
        return builder;
    }
}
