package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The scripts that start and install, beside commands that only note that they were called. */
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private Path commands;
    private Path state;

    @BeforeEach
    void prepare() throws IOException {
        commands = Files.createDirectory(folder.resolve("commands"));
        state = folder.resolve("state");
        for (String needed : List.of("readlink", "dirname", "mkdir", "cp", "rm", "touch", "sed", "sha256sum", "stat"))
            Files.createSymbolicLink(commands.resolve(needed), tool(needed));
    }

    private static Path tool(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** A command that says how it was called. */
    private static void fake(Path command) throws IOException {
        Files.createDirectories(command.getParent());
        Files.writeString(command, "#!/bin/sh\necho \"$0 $*\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    private record Ended(int exit, String said) {}

    private Ended run(Map<String, String> variables, String... line) throws Exception {
        Path log = folder.resolve("log");
        ProcessBuilder running = new ProcessBuilder(line).redirectErrorStream(true);
        running.environment().clear();
        running.environment().put("PATH", commands.toString());
        running.environment().putAll(variables);
        Process process = running.redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private Ended start(Map<String, String> variables) throws Exception {
        Path script = folder.resolve("home/bin/annales");
        Files.createDirectories(script.getParent());
        Files.writeString(script, Files.readString(Path.of("src/dist/bin/annales")));
        return run(variables, "/bin/sh", script.toString(), "check");
    }

    @Test
    void without_a_java_a_start_is_one_french_line_and_exit_3() throws Exception {
        for (Map<String, String> variables : List.of(
                Map.<String, String>of(),
                Map.of("JAVA_HOME", folder.resolve("none").toString()))) {
            Ended ended = start(variables);
            assertThat(ended.exit()).isEqualTo(3);
            assertThat(ended.said().lines()).singleElement().asString().startsWith("annales : ");
        }
    }

    @Test
    void a_start_takes_the_java_of_java_home_before_that_of_the_path() throws Exception {
        fake(commands.resolve("java"));
        fake(folder.resolve("jdk/bin/java"));
        assertThat(start(Map.of()).said())
                .startsWith(commands.resolve("java").toString())
                .endsWith("lib/annales.jar check\n");
        assertThat(start(Map.of("JAVA_HOME", folder.resolve("jdk").toString())).said())
                .startsWith(folder.resolve("jdk/bin/java").toString());
    }

    /** Of several pools each would keep what compiling took; of an empty variable the C library takes its default. */
    @Test
    void a_start_has_one_pool_of_memory_unless_a_number_is_set() throws Exception {
        Path java = commands.resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"<$MALLOC_ARENA_MAX>\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(start(Map.of()).said()).isEqualTo("<1>\n");
        assertThat(start(Map.of("MALLOC_ARENA_MAX", "4")).said()).isEqualTo("<4>\n");
        assertThat(start(Map.of("MALLOC_ARENA_MAX", "")).said()).isEqualTo("<>\n");
    }

    /** An archive unpacked, with the cache of its jar. */
    private void unpack() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        fake(home.resolve("runtime/bin/java"));
        Files.writeString(home.resolve("runtime/release"), "JAVA_VERSION=\"25.0.3\"\n");
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("annales.jar");
        Files.writeString(jar, "a jar");
        Files.copy(Path.of("src/dist/lib/java.options"), home.resolve("lib/java.options"));
        Files.createFile(jar.resolveSibling(StartupCache.name(jar, home.resolve("runtime"), "")));
    }

    /** Both know by themselves which flags cannot stand beside ours; this holds them to the same. */
    @Test
    void a_start_from_the_cache_leaves_to_the_jar_what_the_launcher_gives_way_to() throws Exception {
        unpack();
        for (String variable : List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"))
            for (String others : List.of(
                    "-Xmx2g",
                    "-ea -Xms1g",
                    "-XX:MaxHeapSize=1g",
                    "-XX:InitialHeapSize=1g",
                    "-XX:MaxRAM=1g",
                    "-XX:MaxRAMPercentage=50",
                    "-XX:+UseG1GC",
                    "-ea -XX:+UseZGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseGCOverheadLimit",
                    "-XX:-UseSerialGC",
                    "-Xmn64m",
                    "-Dune.propriete=valeur"))
                assertThat(start(Map.of(variable, others)).said().contains(" -jar "))
                        .as("%s=%s", variable, others)
                        .isNotEqualTo(Launcher.flagsBeside(others).equals(Launcher.FLAGS));
    }

    /** What dpkg has done, with the folders of this test in place of those of the machine. */
    private List<String> dpkg(String script, String... arguments) throws Exception {
        for (String command : List.of("systemctl", "systemd-sysusers", "chown")) fake(commands.resolve(command));
        Path asUser = commands.resolve("runuser");
        Files.writeString(asUser, "#!/bin/sh\nshift 3\nexec \"$@\"\n");
        assertThat(asUser.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(folder.resolve("run/systemd/system"));
        Files.createDirectories(folder.resolve("lib/data"));
        Path here = Files.writeString(
                folder.resolve(script),
                Files.readString(Path.of("src/dist/deb/control", script))
                        .replace("/run/", folder.resolve("run") + "/")
                        .replace("/run\"", folder.resolve("run") + "\"")
                        .replace("/var/lib/annales", state.toString())
                        .replace("/usr/lib/annales", folder.resolve("lib").toString()));
        String[] line = new String[arguments.length + 2];
        line[0] = "/bin/sh";
        line[1] = here.toString();
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        Ended ended = run(Map.of("DPKG_ROOT", ""), line);
        assertThat(ended.exit()).as(ended.said()).isZero();
        return ended.said()
                .lines()
                .filter(call -> call.contains("systemctl"))
                .map(call -> call.replaceFirst(".*systemctl ", ""))
                .toList();
    }

    private static final String ENABLED = "enable --quiet annales.socket annales.service";
    private static final String RESTARTED = "try-restart --no-block annales.service";
    private static final String DISABLED = "disable --quiet --now annales.socket annales.service";

    /** What is said to the service manager when the package comes, new or again. */
    private List<String> install(String... former) throws Exception {
        boolean isNew = former.length == 0;
        assertThat(isNew ? dpkg("preinst", "install") : dpkg("preinst", "install", former[0], "2"))
                .isEmpty();
        return isNew ? dpkg("postinst", "configure", "") : dpkg("postinst", "configure", former[0]);
    }

    private List<String> upgrade() throws Exception {
        assertThat(dpkg("prerm", "upgrade", "2")).isEmpty();
        assertThat(dpkg("preinst", "upgrade", "1", "2")).isEmpty();
        return dpkg("postinst", "configure", "1");
    }

    @Test
    void a_package_that_was_removed_and_is_installed_again_serves_again() throws Exception {
        assertThat(install()).contains(ENABLED).doesNotContain(RESTARTED);
        assertThat(upgrade()).contains(RESTARTED).doesNotContain(ENABLED);
        assertThat(dpkg("prerm", "remove")).containsExactly(DISABLED);
        assertThat(install("1")).contains(ENABLED).doesNotContain(RESTARTED);
        assertThat(upgrade()).contains(RESTARTED).doesNotContain(ENABLED);
        assertThat(state.resolve("data")).isDirectory();
    }

    @Test
    void a_package_whose_archive_was_deleted_with_all_its_folder_serves_again_too() throws Exception {
        install();
        assertThat(dpkg("prerm", "remove")).containsExactly(DISABLED);
        Files.delete(state.resolve("data"));
        Files.delete(state);
        assertThat(install("1")).contains(ENABLED).doesNotContain(RESTARTED);
        assertThat(state.resolve("data")).isDirectory();
    }

    /** Its owner may make of any name in it whatever it likes. */
    @Test
    void a_package_is_removed_without_a_look_at_the_folder_of_its_service() throws Exception {
        assertThat(Files.readString(Path.of("src/dist/deb/control/prerm"))).doesNotContain("/var/");
        assertThat(dpkg("prerm", "remove")).containsExactly(DISABLED);
        assertThat(state).doesNotExist();
    }

    @Test
    void an_archive_that_is_a_link_to_elsewhere_is_left_alone() throws Exception {
        Path elsewhere = folder.resolve("not-mounted");
        Files.createDirectories(state);
        Files.createSymbolicLink(state.resolve("data"), elsewhere);
        assertThat(install()).contains(ENABLED);
        assertThat(state.resolve("data")).isSymbolicLink();
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void a_service_writes_neither_its_jar_nor_its_archive() throws IOException {
        String unit = Files.readString(Path.of("src/dist/systemd/annales.service"));
        assertThat(unit.lines().filter(line -> line.startsWith("ReadWritePaths=")))
                .containsExactly("ReadWritePaths=/srv/annales/index -/srv/annales/ledger");
        assertThat(Files.readString(Path.of("src/dist/deb/package.conf")).lines())
                .contains("ReadWritePaths=", "StateDirectory=annales", "ReadOnlyPaths=-/var/lib/annales/data");
    }

    /** Else the socket refuses whoever comes, until somebody resets it by hand. */
    @Test
    void a_service_that_fails_again_and_again_is_started_again_and_again() throws IOException {
        String unit = Files.readString(Path.of("src/dist/systemd/annales.service"));
        assertThat(unit.lines()).contains("Restart=on-failure").anyMatch(line -> line.matches("RestartSec=[3-9]"));
    }

    @Test
    void an_image_serves_as_no_user_of_the_machine_with_settings_that_there_are() throws IOException {
        String recipe = Files.readString(Path.of("src/dist/oci/Containerfile"));
        CommandSpec serve = new CommandLine(new ServeCommand()).getCommandSpec();
        assertThat(recipe.lines())
                .contains("USER 10001:10001", "ENTRYPOINT [\"annales\"]", "CMD [\"" + serve.name() + "\"]")
                .contains("EXPOSE " + serve.findOption("--port").defaultValue());
        assertThat(recipe.lines().filter(line -> line.startsWith("ENV ")).map(line -> line.split("[ =]", -1)[1]))
                .isSubsetOf(serve.options().stream()
                        .map(EnvironmentDefaults::variable)
                        .toList());
    }
}
