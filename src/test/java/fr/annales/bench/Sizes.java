package fr.annales.bench;

import fr.annales.Main;
import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what grows with an archive: its index is built and served, by the commands that people use. */
@Command(name = "sizes", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Sizes implements Callable<Integer> {
    private static final int MILLIS_BETWEEN_LOOKS = 50;

    /** What a search may take, in milliseconds: the first ones of millions of events read them from the disk. */
    private static final String PATIENCE = "20000";

    @Option(names = "--data", paramLabel = "DIR", description = "The archive.")
    private Path data = Path.of("data");

    @Option(
            names = "--events",
            paramLabel = "N,…",
            split = ",",
            description = "The sizes. Beyond what the archive holds, its events come again under other ids.")
    private List<Integer> sizes = List.of(35, 10_000, 100_000, 1_000_000, 5_000_000);

    @Option(names = "--searches", paramLabel = "N", description = "Searches before any is measured.")
    private int searches = 8_000;

    @Option(names = "--questions", paramLabel = "N", description = "Measured ones, of each kind.")
    private int questions = 100;

    @Option(names = "--seed", description = "By which questions are drawn.")
    private long seed = 1;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the figures go in JSON.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Figures figures = new Figures();

    /** Ends with 0, or with 1 when something failed. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Sizes()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (int events : sizes) {
            spec.commandLine().getErr().println(events + " events");
            Path work = Files.createTempDirectory("annales-sizes");
            try {
                RepeatedArchive.write(data, events, work.resolve("data"));
                build(events, work);
                serve(events, work);
            } finally {
                IOUtils.rm(work);
            }
            // What has been measured stays, whatever becomes of the next size.
            if (report != null) Report.write(figures, report);
        }
        Report.tell(figures, spec.commandLine().getOut(), null, report);
        return 0;
    }

    private void build(int events, Path work) throws IOException, InterruptedException {
        Path index = work.resolve("index");
        long start = System.nanoTime();
        Process building = Child.of(
                        Main.class, "index", "--data", work.resolve("data").toString(), "--index", index.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long resident = 0;
        long own = 0;
        while (!building.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            @Nullable Vitals now = vitals(building.pid());
            if (now == null) continue;
            resident = Math.max(resident, now.resident());
            own = Math.max(own, now.own());
        }
        if (building.exitValue() != 0) throw new IOException("the index could not be built");
        put("build, s", events, (System.nanoTime() - start) / 1e9);
        put("build, most resident, MiB", events, mebibytes(resident));
        put("build, most resident that is of no file, MiB", events, mebibytes(own));
        put("index, bytes an event", events, Indexes.size(index) / (double) events);
    }

    /** What a process holds, or null where it has just ended. */
    private static @Nullable Vitals vitals(long pid) {
        try {
            return Vitals.of(pid);
        } catch (IOException ended) {
            return null;
        }
    }

    private void serve(int events, Path work) throws IOException, InterruptedException {
        Path made = work.resolve("data");
        ArchiveFolder folder = new ArchiveFolder(made);
        Archive archive = folder.readArchive(Sample.REFUSING);
        Sample sample = Sample.of(folder, archive, seed);
        List<Asked> warming = Comparison.searches(new Drawing(sample, seed + 1).each(questions));
        List<Asked> measured = Comparison.searches(new Drawing(sample, seed).each(questions));
        try (Served served = Served.annales(made, work.resolve("index"), "--max-time", PATIENCE)) {
            put("first answer, s", events, served.firstAnswerSeconds());
            for (int asked = 0; asked < searches; asked += warming.size()) Load.run(served.contender(), warming, 1);
            Vitals vitals = Vitals.of(served.pid());
            put("server, resident, MiB", events, mebibytes(vitals.resident()));
            put("server, resident that is of no file, MiB", events, mebibytes(vitals.own()));
            tellTimes(events, Load.run(served.contender(), measured, 1).answers());
        }
    }

    private void tellTimes(int events, List<Load.Timed> answers) {
        List<Long> nanos =
                new ArrayList<>(answers.stream().map(Load.Timed::nanos).sorted().toList());
        put("search, ms, p50", events, nanos.get(nanos.size() / 2) / 1e6);
        put("search, ms, p99", events, nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    private static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private void put(String what, int events, double value) {
        figures.put("%,d events: %s".formatted(events, what), value);
    }
}
