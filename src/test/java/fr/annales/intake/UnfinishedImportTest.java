package fr.annales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is ended while its files take their places, or that cannot replace one, is finished by the next. */
class UnfinishedImportTest {
    private static final String BEFORE = "Date;Titre;Thème\n1990;Congrès;Réunions\n1992;Grève;Luttes\n";
    private static final String AFTER = "Date;Titre;Thème\n1990;Premier congrès;Réunions\n1994;Bal;Fêtes\n";

    @TempDir
    Path folder;

    private Path data = Path.of("unused");
    private MadeTables tables = new MadeTables(data);
    private Map<String, String> finished = Map.of();

    /** All files wait as they do at the moment of the rename: those of the first import are in their places. */
    @BeforeEach
    void leaveAllWaiting() throws Exception {
        MadeTables whole = new MadeTables(folder.resolve("whole"));
        whole.file("t.csv", BEFORE).run("t.csv");
        Map<String, String> before = whole.contents();
        whole.file("t.csv", AFTER).run("t.csv");
        finished = whole.contents();
        data = folder.resolve("archive");
        tables = new MadeTables(data).file("t.csv", AFTER);
        write(data, before, Duration.ofHours(2));
        Path waiting = Files.createDirectories(data.resolve(Commit.WAITING));
        Commit.remember(waiting, FileHashes.of(data), Set.of("t.csv"));
        write(
                waiting,
                finished.entrySet().stream()
                        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                Duration.ofHours(1));
    }

    private static void write(Path folder, Map<String, String> files, Duration age) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
        }
    }

    private List<String> waiting() throws IOException {
        Path folder = data.resolve(Commit.WAITING);
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void all_that_was_written_waits_and_is_put_in_its_place() throws Exception {
        assertThat(waiting())
                .containsExactly(
                        "archive.json",
                        "evenements.csv",
                        "import/a-revoir.csv",
                        "import/etat.csv",
                        "import/feuilles/t-csv.csv");
        assertThat(tables.events()).as("an archive in the meantime").hasSize(2);
        tables.run("t.csv");
        assertThat(tables.contents()).isEqualTo(finished);
    }

    /**
     * As a spreadsheet of Windows holds it, or the machine goes down: what is before it was moved, the rest was not.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive.json",
                "import/a-revoir.csv",
                "import/feuilles/t-csv.csv",
                "evenements.csv",
                "import/etat.csv"
            })
    void a_file_that_cannot_be_replaced_is_named_and_the_next_import_goes_on(String name) throws Exception {
        Path place = data.resolve(name);
        Path aside = folder.resolve("aside");
        Files.move(place, aside);
        Files.createDirectories(place.resolve("held"));
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(place, old);
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(UnfinishedImportException.class)
                .hasMessageContaining(name);
        assertThat(waiting()).contains(name);
        Files.delete(place.resolve("held"));
        Files.delete(place);
        Files.move(aside, place);
        assertThat(tables.events()).as("an archive in the meantime").hasSize(name.endsWith("etat.csv") ? 3 : 2);
        tables.run("t.csv");
        assertThat(tables.contents()).isEqualTo(finished);
    }

    /**
     * Whoever closes the spreadsheet may save what is in it: the import begins anew with that, whatever the clock of
     * that machine says.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, -1, -1_000, 1_000})
    void what_was_saved_in_the_meantime_is_not_replaced_by_what_was_made_before(int hours) throws Exception {
        tables.edit("evenements.csv", ";Congrès;", ";Congrès de Lyon;");
        Files.setLastModifiedTime(
                tables.path("evenements.csv"), FileTime.from(Instant.now().plus(Duration.ofHours(hours))));
        tables.run("t.csv");
        assertThat(tables.byId().keySet()).containsExactlyInAnyOrder("congres", "greve", "bal");
        assertThat(tables.event("congres").title()).isEqualTo("Congrès de Lyon");
        assertThat(waiting()).isEmpty();
    }

    /** A copy that is put back may look newer than it is. */
    @Test
    void a_file_that_is_as_it_was_is_replaced_however_new_it_looks() throws Exception {
        FileTime late = FileTime.from(Instant.now().plus(Duration.ofHours(1)));
        Files.setLastModifiedTime(tables.path("evenements.csv"), late);
        tables.file("t.csv", "").file("u.csv", BEFORE).run("u.csv");
        assertThat(tables.byId()).containsKey("bal");
    }

    @ParameterizedTest
    @CsvSource({"evenements.csv, ;Grève;, ;Grève générale;", "import/a-revoir.csv, décision, décision"})
    void what_is_saved_while_an_import_reads_stays_and_the_import_is_refused(String name, String from, String to)
            throws Exception {
        tables.run("t.csv");
        tables.file("t.csv", AFTER + "1995;Bal;Danses\n").meanwhile(read -> {
            if (read == 3)
                Files.writeString(
                        tables.path(name), Files.readString(tables.path(name)).replace(from, to) + "\r\n");
        });
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContainingAll(name, "enregistré pendant l’import");
        assertThat(tables.path(name)).content().contains(to).endsWith("\r\n\r\n");
        tables.meanwhile(_ -> {}).run("t.csv");
        assertThat(tables.events()).hasSize(4);
    }

    @Test
    void two_imports_into_one_archive_do_not_run_at_a_time() throws Exception {
        tables.run("t.csv");
        MadeTables other = new MadeTables(data).file("u.csv", "Date;Titre\n1996;Fête\n");
        tables.file("t.csv", AFTER + "1995;Gala;Fêtes\n")
                .meanwhile(_ -> assertThatThrownBy(() -> other.run("u.csv"))
                        .isInstanceOf(RefusedImportException.class)
                        .hasMessageContaining("un autre import est en cours"));
        tables.run("t.csv");
        other.run("u.csv");
        assertThat(tables.byId()).containsKeys("gala", "fete");
        assertThat(tables.path("import/.verrou")).doesNotExist();
    }

    /** Files are on the disk to stay before they wait under their name, and folders once those are in them. */
    @Test
    void an_import_that_has_ended_is_not_lost_with_the_power() throws Exception {
        Path empty = folder.resolve("new");
        Set<Path> forced = new HashSet<>();
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            new MadeTables(empty).file("t.csv", BEFORE).run("t.csv");
            recording.stop();
            Path file = folder.resolve("forced.jfr");
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) forced.add(Path.of(event.getString("path")));
        }
        for (String name : new MadeTables(empty).contents().keySet())
            assertThat(forced)
                    .anyMatch(path -> path.endsWith(name) && path.toString().contains(".import-"));
        assertThat(forced).contains(empty, empty.resolve("import"), empty.resolve("import/feuilles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv b.csv", ""})
    void an_import_of_other_files_does_not_throw_away_what_waits(String cure) throws Exception {
        MadeTables two =
                new MadeTables(folder.resolve("two")).file("a.csv", BEFORE).file("b.csv", "Titre\nFête\n");
        two.run("a.csv");
        Path copies = two.path("import/feuilles");
        Staging.delete(copies);
        Files.createFile(copies);
        assertThatThrownBy(() -> two.file("a.csv", AFTER).run("a.csv")).isInstanceOf(IOException.class);
        Files.delete(copies);
        two.edit("evenements.csv", ";Congrès;", ";Congrès de Lyon;");
        Files.setLastModifiedTime(
                two.path("evenements.csv"), FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        Map<String, String> before = two.contents();
        assertThatThrownBy(() -> two.run("b.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContainingAll("import de a.csv", "evenements.csv", Commit.WAITING);
        assertThat(two.contents()).isEqualTo(before);
        if (cure.isEmpty()) Staging.delete(two.path(Commit.WAITING));
        else two.run(List.of(cure.split(" ")), false, false);
        two.run("b.csv");
        two.run("a.csv");
        assertThat(two.byId().keySet()).containsExactlyInAnyOrder("congres", "greve", "bal", "fete");
        assertThat(two.event("congres").title()).isEqualTo("Congrès de Lyon");
    }

    @Test
    void a_trial_finishes_nothing() {
        assertThatThrownBy(() -> tables.run("t.csv", false, true))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("sans --dry-run");
    }
}
