package fr.annales.intake;

import fr.annales.codec.EventFields;
import fr.annales.event.Archive;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that an import writes, all at once. */
final class Output implements Closeable {
    /** The folder inside that of the archive where an import keeps what is its own; no archive is read from it. */
    static final String FOLDER = "import";

    private static final List<String> FIRST =
            List.of(EventFields.ID, EventFields.DATE, EventFields.TITLE, EventFields.TEXT);
    private static final List<String> LAST =
            List.of(EventFields.SOURCE, EventFields.LINKS, EventFields.ORDER, EventFields.ALIASES);

    private final List<String> header;
    private final SheetWriter events;
    private final SheetWriter state;
    private final ReviewList list;
    private final SheetCopy copy;

    /** @param header the columns of the events */
    Output(Staging staging, String eventsFile, List<String> header, Answers answers) throws IOException {
        this.header = header;
        Path folder = staging.path(FOLDER);
        events = new SheetWriter(staging.path(eventsFile));
        state = new SheetWriter(folder.resolve(ImportState.FILE));
        list = new ReviewList(folder.resolve(ReviewList.NAME), answers);
        copy = new SheetCopy(folder);
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
