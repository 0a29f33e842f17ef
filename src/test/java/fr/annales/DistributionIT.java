package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out is unpacked into an empty folder and asked a question, as a newcomer does it. */
class DistributionIT {
    private static final Path TARGET = Path.of("target");

    @TempDir
    Path folder;

    @Test
    void the_zip_serves_its_own_archive_on_any_jdk_25() throws Exception {
        unzip(archive("annales-[^/]*\\.zip"));
        Path home = home();
        assertThat(names(home.resolve("bin")))
                .containsExactly("annales", "annales.bat", "importer.bat", "verifier.bat");
        assertThat(Files.readString(home.resolve("bin/annales.bat"))).contains("\r\n");
        answers(home, new ProcessBuilder("sh", "bin/annales", "serve", "--port", "0"));
    }

    /** Made, and so tested, by {@code -Pdist}; CI makes it always. */
    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    void the_archive_for_linux_brings_its_own_java() throws Exception {
        Process tar = new ProcessBuilder(
                        "tar",
                        "--extract",
                        "--gzip",
                        "--file",
                        archive("annales-.*-linux-x64\\.tar\\.gz").toString(),
                        "--directory",
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Path home = home();
        ProcessBuilder serving = new ProcessBuilder("bin/annales", "serve", "--port", "0");
        serving.environment().put("JAVA_HOME", folder.resolve("none").toString());
        answers(home, serving);
    }

    @Test
    void the_notices_name_all_that_the_jar_contains_of_others() throws IOException {
        String notices = Files.readString(Path.of("src/dist/NOTICES.md"));
        try (JarFile jar = new JarFile(TARGET.resolve("annales.jar").toFile())) {
            Set<String> groups = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("META-INF/maven/[^/]+/[^/]+/pom.properties"))
                    .map(name -> name.split("/", -1)[2])
                    .collect(Collectors.toCollection(TreeSet::new));
            groups.remove("fr.annales");
            assertThat(groups)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(group -> assertThat(notices).contains(group));
        }
    }

    private void answers(Path home, ProcessBuilder serving) throws Exception {
        serving.directory(home.toFile()).redirectError(folder.resolve("log").toFile());
        serving.environment().put(StartupCache.FOLDER, "off");
        try (RunningServer server = new RunningServer(serving)) {
            server.when("/api/events?q=kermesses", body -> body.contains("premiere-kermesse"));
            assertThat(server.get("/?q=ecole").body())
                    .contains("Une archive pour commencer", "evenements/ouverture-de-l-ecole");
        }
        assertThat(home.resolve("docs/premiere-heure.md")).isRegularFile();
        assertThat(home.resolve("systemd/annales.service")).isRegularFile();
        assertThat(home.resolve("licences/lexicon/LICENSE")).isRegularFile();
    }

    private static Path archive(String name) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The one folder that an archive unpacks to. */
    private Path home() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void unzip(Path archive) throws IOException {
        try (InputStream bytes = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                assertThat(to).startsWithRaw(folder);
                if (entry.isDirectory()) Files.createDirectories(to);
                else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to);
                }
            }
        }
    }
}
