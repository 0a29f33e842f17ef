package fr.annales.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.codec.ArchiveJson;
import fr.annales.codec.EventFields;
import fr.annales.event.Archive;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that an import writes, aside until all of them are whole. */
final class ImportOutput implements Closeable {
    /** The folder inside that of the archive where an import keeps what is its own; no archive is read from it. */
    static final String FOLDER = "import";

    private static final List<String> FIRST =
            List.of(EventFields.ID, EventFields.DATE, EventFields.TITLE, EventFields.TEXT);
    private static final List<String> LAST =
            List.of(EventFields.SOURCE, EventFields.LINKS, EventFields.ORDER, EventFields.ALIASES);

    /** What an import remembers, and the list, which is told of apart. */
    private static final List<String> OWN = List.of(
            EventsFile.MEMORY, ImportState.FILE, ReviewList.NAME, ColumnSettings.FILE, SheetCopy.FileNames.FILE);

    private final List<String> header;
    private final List<String> names = new ArrayList<>();
    private final SheetWriter events;
    private final SheetWriter state;
    private final ReviewList list;
    private final SheetCopy copy;

    /**
     * Begins all of them; the archive is written at once.
     *
     * @param isArchiveNew whether it is another than the one in its place, which stays as people wrote it where it is
     *     not
     */
    ImportOutput(
            Staging staging,
            Archive archive,
            boolean isArchiveNew,
            EventsFile eventsFile,
            Answers answers,
            SheetCopy.FileNames copies)
            throws IOException {
        header = columns(archive);
        if (isArchiveNew) names.add(KnownArchive.FILE);
        names.add(eventsFile.name());
        Files.writeString(staging.path(KnownArchive.FILE), ArchiveJson.writeIndented(archive) + "\n", UTF_8);
        Path folder = staging.path(FOLDER);
        eventsFile.remember(folder.resolve(EventsFile.MEMORY));
        events = new SheetWriter(staging.path(eventsFile.name()));
        state = new SheetWriter(folder.resolve(ImportState.FILE));
        list = new ReviewList(folder.resolve(ReviewList.NAME), answers);
        copy = new SheetCopy(folder, copies);
        events.row(header);
        state.row(ImportState.HEADER);
    }

    /** The columns of the file of events, those that people fill first. */
    static List<String> columns(Archive archive) {
        List<String> columns = new ArrayList<>(FIRST);
        EventFields.of(archive).names().stream()
                .filter(name -> !FIRST.contains(name) && !LAST.contains(name))
                .forEach(columns::add);
        columns.addAll(LAST);
        return columns;
    }

    /** Those that people open, inside the folder of the archive. */
    List<String> shown() {
        return Stream.concat(names.stream(), copy.names().stream()).toList();
    }

    /** All that are to be put in their places. */
    List<String> names() {
        return Stream.concat(shown().stream(), OWN.stream().map(name -> FOLDER + "/" + name))
                .toList();
    }

    List<String> header() {
        return header;
    }

    void event(Map<String, String> fields) {
        events.row(List.copyOf(fields.values()));
    }

    SheetWriter events() {
        return events;
    }

    SheetWriter state() {
        return state;
    }

    ReviewList list() {
        return list;
    }

    SheetCopy copy() {
        return copy;
    }

    @Override
    public void close() throws IOException {
        try (events;
                state;
                list;
                copy) {
            // All are closed, whatever one of them throws.
        }
    }
}
