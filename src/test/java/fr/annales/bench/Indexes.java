package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** The two indexes of one archive, ours and that of plain Lucene, in a folder of the benchmark's own. */
record Indexes(Path folder) {

    Path annales() {
        return folder.resolve("annales");
    }

    Path plain() {
        return folder.resolve("plain");
    }

    /**
     * Builds both, one after the other and several times, or none where both are there already. The first time is told
     * apart: much of it is the compiling of what builds, which takes as long for a small archive as for a large one.
     *
     * @param times at least 1; of two or more, the first is not among those measured
     */
    void build(ArchiveFolder data, Archive archive, int times, Figures figures) throws IOException {
        if (Files.exists(annales()) && Files.exists(plain())) return;
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < times; i++) turns.add(build(data, archive));
        Turn first = turns.getFirst();
        if (times > 1) turns.removeFirst();
        long start = System.nanoTime();
        mergePlain();
        double merging = secondsSince(start);
        figures.put("ratio: indexing, Annales / plain Lucene", Turn.median(turns, Turn::ratio));
        figures.put(
                "ratio: indexing, Annales / plain Lucene merged to one segment",
                Turn.median(turns, turn -> (turn.plain + merging) / turn.annales));
        figures.put("ratio: indexing, Annales / plain Lucene, the first time", first.ratio());
        figures.put("indexing, events a second: plain Lucene", Turn.median(turns, turn -> turn.events / turn.plain));
        figures.put("indexing, events a second: Annales", Turn.median(turns, turn -> turn.events / turn.annales));
        figures.put("indexing, events a second: Annales, the first time", first.events / first.annales);
    }

    /**
     * What building both once took.
     *
     * @param plain seconds
     * @param annales seconds
     */
    private record Turn(long events, double plain, double annales) {
        double ratio() {
            return plain / annales;
        }

        static double median(List<Turn> turns, Function<Turn, Double> figure) {
            return Figures.median(turns.stream().map(figure).toList());
        }
    }

    private Turn build(ArchiveFolder data, Archive archive) throws IOException {
        if (Files.exists(plain())) IOUtils.rm(plain());
        long start = System.nanoTime();
        long events = buildPlain(data, archive);
        double plain = secondsSince(start);
        start = System.nanoTime();
        buildAnnales(data, archive);
        return new Turn(events, plain, secondsSince(start));
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
