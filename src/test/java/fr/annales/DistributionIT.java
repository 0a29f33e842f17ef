package fr.annales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String NOBODY = "65534";

    @TempDir
    Path folder;

    @Test
    void the_zip_serves_its_own_archive_on_any_jdk_25() throws Exception {
        unzip(archive("annales-[^/]*\\.zip"));
        Path home = home();
        assertThat(names(home.resolve("bin")))
                .containsExactly("annales", "annales.bat", "importer.bat", "verifier.bat");
        assertThat(Files.readString(home.resolve("bin/annales.bat"))).contains("\r\n");
        containsDocuments(home);
        ProcessBuilder serving = new ProcessBuilder("sh", "bin/annales", "serve", "--port", "0");
        serving.environment().put(StartupCache.FOLDER, "off");
        answers(home, serving, false);
    }

    /** Made, and so tested, by {@code -Pdist}; CI makes it always. */
    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    void the_archive_for_linux_brings_its_own_java_and_a_cache_that_is_good_wherever_it_is_unpacked() throws Exception {
        String archive =
                archive("annales-.*-linux-x64\\.tar\\.gz").toAbsolutePath().toString();
        giveAway(folder);
        run(asAnother("tar", "--extract", "--gzip", "--file", archive, "--directory", folder.toString()));
        Path home = home();
        containsDocuments(home);
        imports(home, Charset.forName("x-MacRoman"));
        answers(home, newcomer(), true);
        Path jar = home.resolve("lib/annales.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath("another"), "another");
        }
        Files.setLastModifiedTime(jar, time);
        answers(home, newcomer(), false);
    }

    /** As dpkg installs it, which only root may: into a root of its own. */
    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    void the_package_of_debian_installs_a_user_an_archive_and_a_service_that_answers() throws Exception {
        assumeTrue(isRoot());
        Path root = folder.resolve("root");
        for (String empty : List.of("info", "updates", "triggers"))
            Files.createDirectories(root.resolve("var/lib/dpkg").resolve(empty));
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        String archive = archive("annales-[^/]*\\.deb").toAbsolutePath().toString();
        run(new ProcessBuilder(
                "dpkg", "--root=" + root, "--force-script-chrootless", "--force-depends", "--install", archive));
        assertThat(Files.readString(root.resolve("etc/passwd"))).contains("annales:");
        assertThat(Files.readSymbolicLink(root.resolve("usr/bin/annales"))).hasToString("/usr/lib/annales/bin/annales");
        Path units = root.resolve("usr/lib/systemd/system");
        assertThat(Files.readString(units.resolve("annales.service.d/package.conf")))
                .contains("\nExecStart=\nExecStart=/usr/bin/annales serve\n");
        String command = root.resolve("usr/lib/annales/bin/annales").toString();
        ProcessBuilder serving = new ProcessBuilder(command, "serve", "--port", "0");
        answers(root.resolve("var/lib/annales"), serving, true);
    }

    /** A file of an old spreadsheet becomes an archive. */
    private void imports(Path home, Charset encoding) throws Exception {
        Path sheet = Files.writeString(folder.resolve("chronologie.csv"), "date;titre\n1848;La Révolution\n", encoding);
        Path data = folder.resolve("chronologie");
        String command = home.resolve("bin/annales").toString();
        run(asAnother(command, "import", sheet.toString(), "--data", data.toString()));
        assertThat(folder.resolve("log")).content().contains("Ensuite : " + command + " serve --data ");
        assertThat(Files.readString(data.resolve("evenements.csv"))).contains("La Révolution");
    }

    private void run(ProcessBuilder command) throws Exception {
        Path log = folder.resolve("log");
        Process running = command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(log)).isZero();
    }

    /** The service of somebody far away, with no other Java. */
    private ProcessBuilder newcomer() {
        ProcessBuilder serving = asAnother("bin/annales", "serve", "--port", "0");
        serving.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        folder.resolve("none").toString(),
                        "TZ",
                        "Pacific/Auckland",
                        "HOME",
                        folder.toString(),
                        StartupCache.FOLDER,
                        folder.resolve("cache").toString()));
        return serving;
    }

    /** A command as a user who owns nothing but the folder, where whoever tests may become one. */
    private static ProcessBuilder asAnother(String... command) {
        List<String> line = new ArrayList<>();
        if (isRoot()) line.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        line.addAll(List.of(command));
        return new ProcessBuilder(line);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void giveAway(Path folder) throws IOException {
        if (isRoot()) Files.setAttribute(folder, "unix:uid", Integer.parseInt(NOBODY));
    }

    @Test
    void the_notices_and_the_list_of_sound_versions_name_all_that_the_jar_contains_of_others() throws IOException {
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
                    .allSatisfy(group -> assertThat(notices).contains(group))
                    .isSubsetOf(SoundVersions.byGroup().keySet());
        }
    }

    private void answers(Path home, ProcessBuilder serving, boolean fromCache) throws Exception {
        Path log = folder.resolve("log");
        int metrics = freePort();
        serving.command().addAll(List.of("--metrics", "127.0.0.1:" + metrics));
        serving.directory(home.toFile()).redirectError(log.toFile());
        try (RunningServer server = new RunningServer(serving)) {
            server.when("/api/events?q=kermesses", body -> body.contains("premiere-kermesse"));
            server.when("/?q=ecole", body -> body.contains("evenements/ouverture-de-l-ecole"));
            assertThat(URI.create("http://127.0.0.1:" + metrics + "/metrics")
                            .toURL()
                            .openStream())
                    .asString(UTF_8)
                    .contains("process_cpu_seconds_total");
            assertThat(maps(server.process(), "[.]aot"))
                    .as(Files.readString(log))
                    .isEqualTo(fromCache);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void containsDocuments(Path home) {
        assertThat(home.resolve("docs/premiere-heure.md")).isRegularFile();
        assertThat(home.resolve("systemd/annales.service")).isRegularFile();
        assertThat(home.resolve("licences/lexicon/LICENSE")).isRegularFile();
    }

    /** Whether a process has a file of such a name in its memory: a cache that was refused is not. */
    private static boolean maps(Process process, String name) throws IOException {
        Path maps = Path.of("/proc", Long.toString(process.pid()), "maps");
        if (!Files.exists(maps)) return false;
        try (Stream<String> lines = Files.lines(maps)) {
            return lines.anyMatch(line -> line.matches(".*" + name));
        }
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
