package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Answers;
import fr.annales.engine.Engine;
import fr.annales.event.Event;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An archive on the disk, made up, and told apart from others by a label that all of its events bear.
 *
 * @param events how many
 * @param words how many each has in its text
 */
public record MadeArchive(Path folder, String label, int events, int words) {
    private static final int VOCABULARY = 5_000;

    private static final String ARCHIVE = """
            {
              "title": "Une archive d’essai",
              "language": "fr",
              "types": [ { "id": "loi", "prefLabel": "Loi" } ],
              "themes": [ { "id": "emploi", "prefLabel": "Emploi" } ]
            }
            """;

    /** Writes it, in place of what the folder held. */
    public static MadeArchive write(Path folder, String label, int events, int words) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("archive.json"), ARCHIVE);
        Random random = new Random(label.hashCode());
        Files.write(
                folder.resolve("events.jsonl"),
                IntStream.range(0, events)
                        .mapToObj(i -> """
                                {"id": "%s-%d", "date": "%d", "title": "Titre %d", "text": "%s.", "type": "loi"}""".formatted(label, i, 1900 + i % 100, i, text(words, random)))
                        .toList());
        return new MadeArchive(folder, label, events, words);
    }

    private static String text(int words, Random random) {
        return random.ints(words, 0, VOCABULARY)
                .mapToObj(word -> "mot" + Integer.toString(word, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }

    /** Builds its index here, and publishes it. */
    void index(Path index) throws IOException {
        new ArchiveIndexer(
                        new ArchiveFolder(folder),
                        new LucenePublisher(index),
                        ProgressLine.onTerminal(new PrintWriter(Writer.nullWriter())),
                        mistake -> assertThat(mistake).isNull())
                .run();
    }

    /** Whether an engine serves this archive: then all of it, and nothing else. */
    boolean isServedBy(Engine engine) {
        List<String> ids = Answers.events(engine).stream().map(Event::id).toList();
        if (!ids.getFirst().startsWith(label + "-")) return false;
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, events)
                        .mapToObj(i -> label + "-" + i)
                        .toList());
        return true;
    }

    /** Whether an index holds this archive, sound to the last byte. */
    boolean isIn(Path index) throws IOException {
        try (LuceneEngine engine = new LuceneEngine(index)) {
            engine.refresh();
            engine.verify();
            return isServedBy(engine);
        }
    }
}
