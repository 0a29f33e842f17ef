package fr.annales.archive;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The archive that Annales ships with, read into memory: what is measured is measured on true French. */
public record ShippedArchive(Archive archive, List<Event> events) {

    /** Reads {@code data/}, which must be without a mistake. */
    public static ShippedArchive read() {
        ArchiveFolder folder = new ArchiveFolder(Path.of("data"));
        List<Mistake> mistakes = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        try {
            Archive archive = folder.readArchive(mistakes::add);
            folder.readEvents(archive, events::add, mistakes::add);
            if (!mistakes.isEmpty()) throw new IllegalStateException(mistakes.toString());
            return new ShippedArchive(archive, events);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The longest text of an event, some 1 600 characters. */
    public String longestText() {
        return events.stream()
                .map(Event::text)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
