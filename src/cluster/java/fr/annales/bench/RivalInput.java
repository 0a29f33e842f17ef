package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.codec.ArchiveJson;
import fr.annales.codec.EventLine;
import fr.annales.dates.EdtfDate;
import fr.annales.engine.Facets;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first events of an archive as each contender takes them in: a folder for Annales, bodies that only need to be
 * sent for others, and an index for plain Lucene. Made in a process of its own, which leaves no heap behind.
 */
record RivalInput(Path folder) {
    private static final int EVENTS_A_BODY = 1_000;

    Path archive() {
        return folder.resolve("archive");
    }

    Path plain() {
        return of("plain");
    }

    /** Where a contender keeps what it makes of them. */
    Path of(String contender) {
        return folder.resolve(contender);
    }

    /** The bodies for a rival, in the order of the events. */
    List<Path> bodies(Rival rival) throws IOException {
        try (Stream<Path> bodies = Files.list(bodiesOf(rival))) {
            return bodies.sorted().toList();
        }
    }

    private Path bodiesOf(Rival rival) {
        return folder.resolve("bodies-" + rival.name());
    }

    /** Makes them of at most so many events. */
    void make(Path data, int most) throws IOException, InterruptedException {
        Process making = Child.of(RivalInput.class, folder.toString(), data.toString(), Integer.toString(most))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (making.waitFor() != 0) throw new IOException("the archive could not be prepared");
    }

    /** Where it goes, the archive, and how many events at most. */
    public static void main(String... arguments) throws IOException {
        new RivalInput(Path.of(arguments[0]))
                .make(new ArchiveFolder(Path.of(arguments[1])), Integer.parseInt(arguments[2]));
    }

    private void make(ArchiveFolder data, int most) throws IOException {
        Archive archive = data.withTexts(data.readArchive(Sample.REFUSING), Sample.REFUSING);
        Files.createDirectories(archive());
        Files.writeString(archive().resolve("archive.json"), ArchiveJson.writeIndented(archive));
        List<Rival> rivals = List.of(new Solr(Set.of()), new OpenSearch(Set.of()));
        for (Rival rival : rivals) Files.createDirectories(bodiesOf(rival));
        EventLine lines = new EventLine(archive);
        List<ObjectNode> documents = new ArrayList<>();
        int[] made = {0};
        try (Writer events = Files.newBufferedWriter(archive().resolve("events.jsonl"));
                PlainLucene.Writer plain = new PlainLucene.Writer(plain())) {
            data.readEvents(
                    archive,
                    event -> {
                        if (made[0] == most) return;
                        made[0]++;
                        events.append(lines.json(event)).append('\n');
                        plain.add(event);
                        documents.add(document(event));
                        if (documents.size() == EVENTS_A_BODY) writeBodies(rivals, documents, made[0]);
                    },
                    Sample.REFUSING);
            plain.merge();
        }
        if (!documents.isEmpty()) writeBodies(rivals, documents, made[0]);
    }

    private void writeBodies(List<Rival> rivals, List<ObjectNode> documents, int made) throws IOException {
        for (Rival rival : rivals)
            Files.writeString(bodiesOf(rival).resolve("%09d".formatted(made)), rival.body(documents));
        documents.clear();
    }

    /** An event as others hold it: what is shown, and the values of its facets. */
    private static ObjectNode document(Event event) {
        ObjectNode document = Rival.JSON
                .createObjectNode()
                .put("id", event.id())
                .put("title", event.title())
                .put("text", event.text());
        event.concepts().forEach((facet, ids) -> {
            if (ids.size() == 1) document.put(Rival.FACET + facet, ids.getFirst());
            else {
                ArrayNode values = document.putArray(Rival.FACET + facet);
                ids.forEach(values::add);
            }
        });
        EdtfDate date = event.date();
        if (date != null) document.put("date", date.edtf());
        LocalDate earliest = date == null ? null : date.earliest();
        if (earliest != null) {
            int year = earliest.getYear();
            document.put(Rival.FACET + Facets.YEAR, Integer.toString(year));
            document.put(Rival.FACET + Facets.DECADE, Integer.toString(Facets.decadeOf(year)));
        }
        return document;
    }
}
