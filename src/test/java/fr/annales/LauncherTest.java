package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without memory ends at once, to be started again; other commands say what they lack. */
class LauncherTest {
    private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "serve, true",
        "serve --port 0, true",
        "--port 0, true",
        "index, false",
        "index --data data, false",
        "check, false"
    })
    void a_server_started_by_the_jar(String line, boolean exits) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);
        assertThat(Launcher.command(Path.of("java"), List.of(), Optional.empty(), args)
                        .contains(EXIT))
                .isEqualTo(exits);
    }

    /** What an archive of somebody else's has in a folder "C:" is not run. */
    @Test
    void no_java_is_looked_for_in_the_folder_where_it_is_started() {
        assertThat(Launcher.absolute(Launcher.FOLDERS))
                .isNotEmpty()
                .allMatch(Path::isAbsolute)
                .contains(Path.of("/usr/lib/jvm"))
                .noneMatch(folder -> folder.toString().contains("C:"));
        assertThat(Launcher.absolute(List.of("C:/Program Files/Java", "?/.jdks", "jdk")))
                .isEmpty();
    }

    @Test
    void the_jar_maven_and_the_unit_file_start_a_server_with_the_same_flags() throws IOException {
        List<String> all = new ArrayList<>(Launcher.FLAGS);
        all.add(1, "--add-modules=jdk.incubator.vector");
        String flags = String.join(" ", all);
        String pom = Files.readString(Path.of("pom.xml"));
        String heap = pom.replaceAll("(?s).*?<annales\\.heap>(\\w+)</annales\\.heap>.*", "$1");
        assertThat(pom.replace("${annales.heap}", heap)).contains("<annales.jvm>" + flags + "</annales.jvm>");
        String unit = Files.readString(Path.of("src/dist/systemd/annales.service"));
        String started = unit.substring(unit.indexOf("ExecStart="), unit.indexOf("-jar annales.jar serve"));
        assertThat(started.replace("\\", "").replaceAll("\\s+", " ")).contains(" " + flags + " " + EXIT + " ");
    }

    @Test
    void the_archive_for_linux_starts_all_commands_with_them() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/dist/lib/java.options"))).isEqualTo(Launcher.FLAGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx2g",
                "-ea -Xmx64m",
                "-XX:MaxRAMPercentage=50",
                "-XX:MaxHeapSize=1g",
                "-Xms1g",
            })
    void whoever_limits_the_heap_has_that_limit(String others) {
        assertThat(Launcher.flagsBeside(others)).noneMatch(flag -> flag.startsWith("-Xmx"));
        assertThat(Launcher.FLAGS).containsAll(Launcher.flagsBeside(others));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-ea -XX:+UseZGC -Xmx2g", "-XX:+UseParallelGC", "-XX:+UseSerialGC"})
    void whoever_chooses_a_collector_has_that_one_alone(String others) {
        List<String> ours = Launcher.flagsBeside(others);
        assertThat(ours).noneMatch(flag -> flag.matches("-XX:[+]Use.*GC|-Xmn.*|-XX:SurvivorRatio=.*"));
        assertThat(ours.stream().anyMatch(flag -> flag.startsWith("-Xmx"))).isNotEqualTo(others.contains("-Xmx"));
        assertThat(Launcher.FLAGS).containsAll(ours);
    }

    @Test
    void all_others_have_ours() {
        assertThat(Launcher.flagsBeside("-Xmn64m -ea"))
                .isEqualTo(Launcher.FLAGS)
                .anyMatch(flag -> flag.startsWith("-Xmx"));
    }

    @Test
    void a_server_started_by_maven() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")).lines())
                .filteredOn(line -> line.contains("fr.annales.Main serve"))
                .singleElement()
                .asString()
                .contains(EXIT);
    }
}
