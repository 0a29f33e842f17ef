package fr.annales.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import fr.annales.foreign.TableSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables made in code, imported into a folder as often as a test wants, and what is in that folder then. */
final class MadeTables {
    private final Path data;
    private final Map<String, String> files = new HashMap<>();

    /** What happens while a file is read, told how often one was. */
    interface Meanwhile {
        void read(int times) throws IOException;
    }

    private Meanwhile meanwhile = _ -> {};
    private int reads;

    MadeTables(Path data) {
        this.data = data;
    }

    /** A file of one table: a line a row, {@code ;} between cells, {@code \n} for a line break in one. */
    MadeTables file(String name, String table) {
        files.put(name, table);
        return this;
    }

    /** What happens whenever a file is read from now on. */
    MadeTables meanwhile(Meanwhile happens) {
        meanwhile = happens;
        reads = 0;
        return this;
    }

    ImportReport run(String file, String... maps) throws Exception {
        return run(file, false, false, maps);
    }

    ImportReport run(String file, boolean remove, boolean isTrial, String... maps) throws Exception {
        return run(List.of(file), remove, isTrial, maps);
    }

    ImportReport run(List<String> files, boolean remove, boolean isTrial, String... maps) throws Exception {
        List<Path> paths = files.stream().map(Path::of).toList();
        ImportReport report =
                new Importer(this::read, new ImportRequest(paths, data, List.of(maps), remove, isTrial)).run();
        assertThat(report.rows()).as("no row is lost").isEqualTo(report.events() + report.listed());
        return report;
    }

    private void read(Path file, TableSink sink) throws IOException {
        meanwhile.read(++reads);
        sink.begin(new ForeignTable(file.getFileName().toString(), "", List.of()));
        int number = 1;
        for (String line : files.getOrDefault(file.getFileName().toString(), "").split("\n", -1)) {
            List<ForeignCell> cells =
                    Stream.of(line.split(";", -1)).map(MadeTables::cell).toList();
            sink.row(new ForeignRow(number++, cells));
        }
    }

    /** Between brackets a day as spreadsheets have it. */
    private static ForeignCell cell(String written) {
        return written.startsWith("[") && written.endsWith("]")
                ? new ForeignCell(written.substring(1, written.length() - 1), List.of(), true)
                : ForeignCell.of(written.replace("\\n", "\n"));
    }

    Archive archive() throws IOException {
        return new ArchiveFolder(data).readArchive(mistake -> {
            throw new AssertionError(mistake);
        });
    }

    List<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        new ArchiveFolder(data).readEvents(archive(), events::add, mistake -> {
            throw new AssertionError(mistake);
        });
        return events;
    }

    Map<String, Event> byId() throws IOException {
        return events().stream().collect(Collectors.toMap(Event::id, event -> event, (a, _) -> a, LinkedHashMap::new));
    }

    Event event(String id) throws IOException {
        return events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + id));
    }

    Path path(String name) {
        return data.resolve(name);
    }

    /** All files of the folder with their content. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList())
                contents.put(data.relativize(path).toString(), Files.readString(path));
        }
        return contents;
    }

    List<Map<String, String>> review() throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        Sheet.read(data.resolve("import/a-revoir.csv"), List.of(), rows::add);
        return rows;
    }

    /** Writes an answer into the list, in the row whose value begins so. */
    void answer(String value, String answer) throws Exception {
        List<Map<String, String>> rows = review();
        assertThat(rows).anyMatch(row -> row.getOrDefault("valeur", "").startsWith(value));
        try (SheetWriter writer = new SheetWriter(data.resolve("import/a-revoir.csv"))) {
            writer.row(ReviewList.HEADER);
            for (Map<String, String> row : rows) {
                if (row.getOrDefault("valeur", "").startsWith(value)) row.put("décision", answer);
                writer.row(List.copyOf(row.values()));
            }
        }
    }

    /** The copy of a sheet as a table, for a test to correct and to import. */
    String copy(String name) throws IOException {
        return Files.readString(path("import/feuilles/" + name))
                .replace("\r", "")
                .replace("\uFEFF", "");
    }

    void edit(String file, String from, String to) throws IOException {
        String content = Files.readString(data.resolve(file));
        assertThat(content).contains(from);
        Files.writeString(data.resolve(file), content.replace(from, to));
    }
}
