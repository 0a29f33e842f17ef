package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Ledger;
import fr.annales.event.Archive;
import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.util.IOUtils;

/**
 * Builds both indexes, in turns, and measures it. In a process of its own, as an index is built: it leaves a larger
 * heap behind, in which whatever is asked afterwards would be faster than a server that has only been started.
 */
final class Building {
    private final ArchiveFolder folder;
    private final Archive archive;
    private final Indexes indexes;

    private Building(ArchiveFolder folder, Archive archive, Indexes indexes) {
        this.folder = folder;
        this.archive = archive;
        this.indexes = indexes;
    }

    /**
     * Builds them in another process, or none where both are there already.
     *
     * @param times at least 1; of two or more, the first is told apart, and is not among those measured: much of it is
     *     the compiling of what builds, which takes as long for a small archive as for a large one
     */
    static void run(Path data, Indexes indexes, int times, Figures figures) throws IOException, InterruptedException {
        if (indexes.exist()) return;
        Process building = Child.of(
                        Building.class, data.toString(), indexes.folder().toString(), Integer.toString(times))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (building.waitFor() != 0) throw new IOException("the indexes could not be built");
        Report.read(report(indexes)).forEach(figures::put);
    }

    /** Where the process that builds leaves its figures. */
    private static Path report(Indexes indexes) {
        return indexes.folder().resolve("building.json");
    }

    /** The archive, where the indexes go, and how often. */
    public static void main(String... arguments) throws IOException {
        ArchiveFolder folder = new ArchiveFolder(Path.of(arguments[0]));
        Indexes indexes = new Indexes(Path.of(arguments[1]));
        Figures figures = new Figures();
        new Building(folder, folder.readArchive(Sample.REFUSING), indexes)
                .build(Integer.parseInt(arguments[2]), figures);
        Report.write(figures, report(indexes));
    }

    private void build(int times, Figures figures) throws IOException {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < times; i++) turns.add(turn());
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

    private Turn turn() throws IOException {
        if (Files.exists(indexes.plain())) IOUtils.rm(indexes.plain());
        long start = System.nanoTime();
        long events = buildPlain();
        double plain = secondsSince(start);
        start = System.nanoTime();
        buildAnnales();
        return new Turn(events, plain, secondsSince(start));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void mergePlain() throws IOException {
        try (PlainLucene.Writer writer = new PlainLucene.Writer(indexes.plain())) {
            writer.merge();
        }
    }

    /** As one would: no more than a commit at the end. Returns how many events there are. */
    private long buildPlain() throws IOException {
        AtomicLong events = new AtomicLong();
        try (PlainLucene.Writer writer = new PlainLucene.Writer(indexes.plain())) {
            folder.readEvents(
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
    private void buildAnnales() throws IOException {
        new LucenePublisher(indexes.annales())
                .publish(
                        archive, folder::files, sink -> folder.readEvents(archive, sink, Sample.REFUSING), Ledger.NONE);
    }
}
