package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Facets;
import fr.annales.event.Archive;
import fr.annales.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures Annales beside plain Lucene on an archive, and says it in ratios first. */
@Command(name = "bench", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Bench implements Callable<Integer> {
    /** Questions of so many rounds are drawn to warm up, and asked again and again. */
    private static final int WARM_UP_ROUNDS = 5;

    @Option(names = "--data", paramLabel = "DIR", description = "The archive.")
    private Path data = Path.of("data");

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where the indexes are built and kept; those that are there are not built again. "
                    + "Without it they are built in a passing folder.")
    private @Nullable Path work;

    @Option(names = "--seed", description = "By which questions are drawn.")
    private long seed = 1;

    @Option(names = "--builds", paramLabel = "N", description = "How often each index is built, the first time apart.")
    private int builds = 3;

    @Option(names = "--questions", paramLabel = "N", description = "Of each kind, in each round.")
    private int questions = 100;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 5;

    @Option(names = "--warm-up", paramLabel = "N", description = "Searches that each contender answers before.")
    private int warmUp = 120_000;

    @Option(names = "--exports", description = "Measure exports alone.")
    private boolean areExportsAlone;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the figures go in JSON.")
    private @Nullable Path report;

    @Option(names = "--beside", paramLabel = "FILE", description = "The report of an earlier run, to show beside.")
    private @Nullable Path beside;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Figures figures = new Figures();

    /** Ends with 0, or with 1 when something failed. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (builds < 1) throw new ParameterException(spec.commandLine(), "--builds: at least 1, not " + builds);
        Path folder = work != null ? Files.createDirectories(work) : Files.createTempDirectory("annales-bench");
        try {
            measure(new Indexes(folder));
        } finally {
            if (work == null) IOUtils.rm(folder);
        }
        Report.tell(figures, spec.commandLine().getOut(), beside, report);
        return 0;
    }

    private void measure(Indexes indexes) throws IOException, InterruptedException {
        ArchiveFolder folder = new ArchiveFolder(data);
        Archive archive = folder.readArchive(Sample.REFUSING);
        say("building the indexes");
        Building.run(data, indexes, builds, figures);
        say("drawing questions");
        Sample sample = Sample.of(folder, archive, seed);
        figures.put("index, bytes an event: plain Lucene", Indexes.size(indexes.plain()) / (double) sample.size());
        figures.put("index, bytes an event: Annales", Indexes.size(indexes.annales()) / (double) sample.size());
        Set<String> facets = Facets.names(archive);
        try (DirectoryReader plain = DirectoryReader.open(FSDirectory.open(indexes.plain()));
                LuceneEngine engine = new LuceneEngine(indexes.annales());
                Served served = Served.annales(data, indexes.annales());
                Served constant = Served.constant(indexes.folder())) {
            engine.refresh();
            Comparison comparison = new Comparison(
                    new PlainLucene("plain Lucene", plain, facets),
                    new InProcess("Annales", engine, facets),
                    new InProcess("Annales without facets", engine, Set.of()),
                    served.contender(),
                    served.pages(),
                    constant.contender());
            // Drawn apart: a small archive has no words left for both.
            List<Asked> beside = Comparison.searches(new Drawing(sample, seed + 1).each(WARM_UP_ROUNDS * questions));
            if (!areExportsAlone) {
                compare(comparison, new Drawing(sample, seed));
                Typing.tell(engine, sample, seed, questions, figures);
            }
            say("exporting");
            Exporting.tell(engine, served, figures);
            Exporting.tellBeside(served, beside, figures);
            figures.put("time to first answer, s", served.firstAnswerSeconds());
            figures.put("most memory resident under load, MiB", served.mostResident() / (double) (1 << 20));
        }
    }

    /** What is measured is drawn first: a small archive has not enough for both. */
    private void compare(Comparison comparison, Drawing drawing) throws IOException, InterruptedException {
        List<List<Asked>> drawn = new ArrayList<>();
        for (int round = 0; round < rounds; round++) drawn.add(drawing.each(questions));
        say("warming up");
        comparison.warmUp(drawing.each(WARM_UP_ROUNDS * questions), warmUp);
        Rounds searched = new Rounds();
        Rounds suggested = new Rounds();
        for (int round = 0; round < rounds; round++) {
            say("round %d of %d".formatted(round + 1, rounds));
            comparison.run(drawn.get(round), searched);
            comparison.suggest(drawn.get(round), suggested);
        }
        comparison.tell(searched, suggested, figures);
    }

    /** What goes on, for whoever waits; the figures alone go where they may be kept. */
    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }
}
