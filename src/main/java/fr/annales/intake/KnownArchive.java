package fr.annales.intake;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.LocatedEvent;
import fr.annales.archive.Mistake;
import fr.annales.archive.Slug;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The archive as it is before an import: one of its own, or none yet. */
final class KnownArchive {
    static final String FILE = "archive.json";

    private static final int LONGEST_TITLE = 150;

    private final Path data;
    private final Archive archive;
    private final boolean exists;

    private KnownArchive(Path data, Archive archive, boolean exists) {
        this.data = data;
        this.archive = archive;
        this.exists = exists;
    }

    /** @param file by which a new one is called */
    static KnownArchive read(Path data, Path file) throws IOException, RefusedImportException {
        if (!Files.exists(data.resolve(FILE))) return new KnownArchive(data, Archive.titled(title(file)), false);
        List<Mistake> mistakes = new ArrayList<>();
        Archive archive = new ArchiveFolder(data).readArchive(mistakes::add);
        if (!mistakes.isEmpty())
            throw new RefusedImportException("archive.json a une erreur, à corriger d’abord : " + mistakes.getFirst());
        return new KnownArchive(data, archive, true);
    }

    private static String title(Path file) {
        String name = file.getFileName().toString();
        int point = name.lastIndexOf('.');
        String words = (point > 0 ? name.substring(0, point) : name)
                .replaceAll("[_-]", " ")
                .strip();
        String title = Slug.of(words).isEmpty() ? "Archive" : Titles.start(words, LONGEST_TITLE);
        return title.substring(0, 1).toUpperCase(Locale.FRENCH) + title.substring(1);
    }

    Archive archive() {
        return archive;
    }

    boolean exists() {
        return exists;
    }

    /** The ids and former ids of all its events. */
    Set<String> ids() throws IOException {
        Set<String> ids = new HashSet<>();
        read(located -> ids(located.event()).forEach(ids::add));
        return ids;
    }

    /** How many of some events, by their ids or former ids, each file has that has any. */
    Map<String, Integer> filesOf(Set<String> some) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        read(located -> {
            if (ids(located.event()).anyMatch(some::contains)) files.merge(located.file(), 1, Integer::sum);
        });
        return files;
    }

    private static Stream<String> ids(Event event) {
        return Stream.concat(Stream.of(event.id()), event.aliases().stream());
    }

    private void read(Consumer<LocatedEvent> events) throws IOException {
        if (Files.exists(data)) new ArchiveFolder(data).readEvents(archive, events::accept);
    }
}
