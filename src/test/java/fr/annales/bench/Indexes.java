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
        long start = System.nanoTime();
        long events = buildPlain(data, archive);
        double plain = secondsSince(start);
        start = System.nanoTime();
        buildAnnales(data, archive);
        double annales = secondsSince(start);
        start = System.nanoTime();
        mergePlain();
        double merged = plain + secondsSince(start);
        figures.put("ratio: indexing, Annales / plain Lucene", plain / annales);
        figures.put("ratio: indexing, Annales / plain Lucene merged to one segment", merged / annales);
        figures.put("indexing, events a second: plain Lucene", events / plain);
        figures.put("indexing, events a second: plain Lucene merged to one segment", events / merged);
        figures.put("indexing, events a second: Annales", events / annales);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void mergePlain() throws IOException {
        try (PlainLucene.Writer writer = new PlainLucene.Writer(plain())) {
            writer.merge();
        }
    }

    /** As one would: no more than a commit at the end. Returns how many events there are. */
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
    private void buildAnnales(ArchiveFolder data, Archive archive) throws IOException {
        new LucenePublisher(annales())
                .publish(archive, data.files(), sink -> data.readEvents(archive, sink, Sample.REFUSING));
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
