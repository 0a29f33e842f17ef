package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The two indexes of one archive, ours and that of plain Lucene, in a folder of the benchmark's own. */
record Indexes(Path folder) {

    Path annales() {
        return folder.resolve("annales");
    }

    Path plain() {
        return folder.resolve("plain");
    }

    /** Builds both, or none where both are there already. */
    void build(ArchiveFolder data, Archive archive, Figures figures) throws IOException {
        if (Files.exists(annales()) && Files.exists(plain())) return;
        double plain = eventsPerSecond(() -> buildPlain(data, archive));
        double annales = eventsPerSecond(() -> buildAnnales(data, archive));
        figures.put("indexing, events a second: plain Lucene", plain);
        figures.put("indexing, events a second: Annales", annales);
        figures.put("ratio: indexing, Annales / plain Lucene", annales / plain);
        try (PlainLucene.Writer writer = new PlainLucene.Writer(plain())) {
            writer.merge();
        }
    }

    /** Builds something and returns how many events it took in. */
    private interface Building {
        long run() throws IOException;
    }

    private static double eventsPerSecond(Building building) throws IOException {
        long start = System.nanoTime();
        long events = building.run();
        return events * 1e9 / (System.nanoTime() - start);
    }

    private long buildPlain(ArchiveFolder data, Archive archive) throws IOException {
        AtomicLong events = new AtomicLong();
        try (PlainLucene.Writer writer = new PlainLucene.Writer(plain())) {
            data.readEvents(
                    archive,
                    event -> {
                        writer.add(event);
                        events.incrementAndGet();
                    },
                    Sample.REFUSING);
            writer.commit();
        }
        return events.get();
    }

    /** All that publishing does: checksums of the data, one segment in the order of date, and reading it back. */
    private long buildAnnales(ArchiveFolder data, Archive archive) throws IOException {
        AtomicLong events = new AtomicLong();
        new LucenePublisher(annales())
                .publish(
                        archive,
                        data.files(),
                        sink -> data.readEvents(
                                archive,
                                event -> {
                                    sink.accept(event);
                                    events.incrementAndGet();
                                },
                                Sample.REFUSING));
        return events.get();
    }

    /** What an index takes of the disk, in bytes. */
    static long size(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
