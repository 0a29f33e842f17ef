package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.codec.EventLine;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An archive of any size: the first events of another one, or all of them again and again under other ids. */
final class RepeatedArchive {
    private final EventLine line;
    private final BufferedWriter out;
    private int left;
    private int round;

    private RepeatedArchive(EventLine line, BufferedWriter out, int events) {
        this.line = line;
        this.out = out;
        this.left = events;
    }

    /**
     * Writes one into a folder, which is made.
     *
     * @param data the other archive, of at least one event
     */
    static void write(Path data, int events, Path made) throws IOException {
        ArchiveFolder folder = new ArchiveFolder(data);
        Archive archive = folder.readArchive(Sample.REFUSING);
        Files.createDirectories(made);
        copyOthers(data, made);
        try (BufferedWriter out = Files.newBufferedWriter(made.resolve("events.jsonl"))) {
            RepeatedArchive repeated = new RepeatedArchive(new EventLine(archive), out, events);
            for (; repeated.left > 0; repeated.round++) folder.readEvents(archive, repeated::add, Sample.REFUSING);
        }
    }

    /** What the archive says of itself, and the texts it is made of, which that names. */
    private static void copyOthers(Path data, Path made) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(data, "*.{json,txt,md}")) {
            for (Path one : others) Files.copy(one, made.resolve(one.getFileName()));
        }
    }

    private void add(Event event) throws IOException {
        if (left == 0) return;
        left--;
        out.write(line.json(round == 0 ? event : again(event)));
        out.write('\n');
    }

    private Event again(Event event) {
        return new Event(
                event.id() + "-" + round,
                List.of(),
                event.date(),
                event.order(),
                event.title(),
                event.text(),
                event.concepts(),
                event.source(),
                event.links());
    }
}
