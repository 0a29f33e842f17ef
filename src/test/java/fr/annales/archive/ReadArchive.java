package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a folder gives: its archive, its events without a mistake, and every mistake as {@code check} prints it. */
record ReadArchive(Archive archive, List<Event> events, List<String> mistakes) {
    static final String ARCHIVE = """
            {
              "title": "Une archive",
              "language": "fr",
              "types": [
                { "id": "loi", "prefLabel": "Loi" },
                { "id": "congres", "prefLabel": "Congrès" }
              ],
              "themes": [
                { "id": "iae", "prefLabel": "Insertion par l’activité économique" },
                { "id": "qualite", "prefLabel": "Qualité" }
              ]
            }
            """;

    static ReadArchive of(Path folder) throws IOException {
        List<Event> events = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        ArchiveFolder files = new ArchiveFolder(folder);
        Archive archive = files.readArchive(mistake -> mistakes.add(mistake.toString()));
        files.readEvents(archive, events::add, mistake -> mistakes.add(mistake.toString()));
        return new ReadArchive(archive, events, mistakes);
    }

    /** Reads a folder that holds a good archive.json and one other file. */
    static ReadArchive of(Path folder, String file, byte[] content) throws IOException {
        Files.writeString(folder.resolve("archive.json"), ARCHIVE);
        Files.write(folder.resolve(file), content);
        return of(folder);
    }

    static ReadArchive of(Path folder, String file, String content) throws IOException {
        return of(folder, file, content, UTF_8);
    }

    static ReadArchive of(Path folder, String file, String content, Charset charset) throws IOException {
        return of(folder, file, content.getBytes(charset));
    }

    /** A line of JSON of an event without a mistake. */
    static String line(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"Titre\", \"text\": \"Texte\", \"type\": \"loi\"}\n";
    }

    List<String> ids() {
        return events.stream().map(Event::id).toList();
    }
}
