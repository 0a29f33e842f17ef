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
        for (String needed : List.of("readlink", "dirname", "mkdir", "cp", "rm"))
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

    /** What dpkg has done, with the folders of this test in place of those of the machine. */
    private List<String> dpkg(String script, String... arguments) throws Exception {
        for (String command : List.of("systemctl", "systemd-sysusers", "chown")) fake(commands.resolve(command));
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("lib/data"));
        Path here = Files.writeString(
                folder.resolve(script),
                Files.readString(Path.of("src/dist/deb/control", script))
                        .replace("/run/systemd/system", folder.resolve("run").toString())
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

    @Test
    void a_package_that_was_removed_and_is_installed_again_serves_again() throws Exception {
        String enabled = "enable --quiet annales.socket annales.service";
        String restarted = "try-restart --no-block annales.service";
        assertThat(dpkg("postinst", "configure")).contains(enabled).doesNotContain(restarted);
        assertThat(dpkg("prerm", "upgrade", "2")).isEmpty();
        assertThat(dpkg("postinst", "configure", "1")).contains(restarted).doesNotContain(enabled);
        assertThat(dpkg("prerm", "remove")).containsExactly("disable --quiet --now annales.socket annales.service");
        assertThat(dpkg("postinst", "configure", "1")).contains(enabled).doesNotContain(restarted);
        assertThat(dpkg("postinst", "configure", "1")).contains(restarted).doesNotContain(enabled);
        assertThat(state.resolve("data")).isDirectory();
    }

    @Test
    void a_package_whose_archive_is_gone_is_removed_all_the_same() throws Exception {
        assertThat(dpkg("prerm", "remove")).containsExactly("disable --quiet --now annales.socket annales.service");
        assertThat(state).doesNotExist();
    }

    /** Else the socket refuses whoever comes, until somebody resets it by hand. */
    @Test
    void a_service_that_fails_again_and_again_is_started_again_and_again() throws IOException {
        String unit = Files.readString(Path.of("src/dist/systemd/annales.service"));
        assertThat(unit.lines()).contains("Restart=on-failure").anyMatch(line -> line.matches("RestartSec=[3-9]"));
    }
}
