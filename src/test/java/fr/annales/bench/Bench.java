package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.bench.Rounds.Entry;
import fr.annales.event.Archive;
import fr.annales.lucene.LuceneEngine;
import fr.annales.search.Facets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Annales beside plain Lucene on an archive, and says it in ratios first. */
@Command(name = "bench", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Bench implements Callable<Integer> {
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 5;

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

    @Option(names = "--questions", paramLabel = "N", description = "Of each kind, in each round.")
    private int questions = 100;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 5;

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
        Path folder = work != null ? Files.createDirectories(work) : Files.createTempDirectory("annales-bench");
        try {
            measure(new Indexes(folder));
        } finally {
            if (work == null) delete(folder);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(beside == null ? figures.table() : figures.table(Report.read(beside)));
        if (report != null) Report.write(figures, report);
        return 0;
    }

    private void measure(Indexes indexes) throws IOException, InterruptedException {
        ArchiveFolder folder = new ArchiveFolder(data);
        Archive archive = folder.readArchive(Sample.REFUSING);
        indexes.build(folder, archive, figures);
        Sample sample = Sample.of(folder, archive, seed);
        figures.put("index, bytes an event: plain Lucene", Indexes.size(indexes.plain()) / (double) sample.size());
        figures.put("index, bytes an event: Annales", Indexes.size(indexes.annales()) / (double) sample.size());
        try (DirectoryReader plain = DirectoryReader.open(FSDirectory.open(indexes.plain()));
                LuceneEngine engine = new LuceneEngine(indexes.annales());
                Served served = new Served(data, indexes.annales())) {
            engine.refresh();
            Set<String> facets = Facets.names(archive);
            ask(
                    new PlainLucene("plain Lucene", plain, facets),
                    new InProcess("Annales", engine, facets),
                    new InProcess("Annales without facets", engine, Set.of()),
                    served.contender(),
                    new Drawing(sample, seed));
            figures.put("time to first answer, s", served.firstAnswerSeconds());
            figures.put("most memory resident under load, MiB", served.mostResident() / (double) (1 << 20));
        }
    }

    private void ask(Contender plain, Contender annales, Contender bare, Contender http, Drawing drawing)
            throws IOException, InterruptedException {
        List<Entry> searching = Stream.of(1, CLIENTS)
                .flatMap(clients -> Stream.of(plain, annales, bare, http).map(one -> new Entry(one, clients)))
                .toList();
        List<Entry> suggesting = List.of(new Entry(annales, 1), new Entry(http, 1));
        List<List<Asked>> drawn = new ArrayList<>();
        for (int round = 0; round < rounds; round++) drawn.add(drawing.each(questions));
        List<Asked> warm = drawing.each(WARM_UP * questions);
        Rounds.warmUp(searching, searches(warm));
        Rounds.warmUp(suggesting, suggestions(warm));
        Rounds searched = new Rounds();
        Rounds suggested = new Rounds();
        for (List<Asked> round : drawn) {
            searched.run(searching, searches(round));
            suggested.run(suggesting, suggestions(round));
        }
        for (int clients : List.of(1, CLIENTS)) {
            Entry ours = new Entry(annales, clients);
            put("ratio: Annales / plain Lucene × " + clients, searched.ratio(ours, new Entry(plain, clients)));
            put("ratio: HTTP / Annales × " + clients, searched.ratio(new Entry(http, clients), ours));
            put("ratio: with facets / without × " + clients, searched.ratio(ours, new Entry(bare, clients)));
        }
        for (Kind kind : Kind.values())
            if (kind.isSearch())
                put(
                        "ratio: Annales / plain Lucene × 1, " + kind.label(),
                        searched.ratio(new Entry(annales, 1), new Entry(plain, 1), kind));
        searching.forEach(entry -> put("searches a second: " + entry, searched.rate(entry)));
        suggesting.forEach(entry -> put("suggestions a second: " + entry, suggested.rate(entry)));
        for (Entry entry : searching)
            for (Kind kind : Kind.values()) if (kind.isSearch()) putLatency(searched, entry, kind);
        suggesting.forEach(entry -> putLatency(suggested, entry, Kind.TYPED));
        put("bytes allocated a search: plain Lucene", searched.allocated(new Entry(plain, 1)));
        put("bytes allocated a search: Annales", searched.allocated(new Entry(annales, 1)));
        for (Contender one : List.of(plain, annales, http))
            for (Kind kind : Kind.values())
                if (kind.isSearch())
                    put(
                            "found on average: " + one.name() + ", " + kind.label(),
                            searched.found(new Entry(one, 1), kind));
    }

    private void putLatency(Rounds asked, Entry entry, Kind kind) {
        for (int percent : List.of(50, 90, 99))
            put("ms, p%d: %s, %s".formatted(percent, entry, kind.label()), asked.millis(entry, kind, percent / 100.0));
    }

    private void put(String name, double value) {
        figures.put(name, value);
    }

    private static List<Asked> searches(List<Asked> questions) {
        return questions.stream().filter(asked -> asked.kind().isSearch()).toList();
    }

    private static List<Asked> suggestions(List<Asked> questions) {
        return questions.stream().filter(asked -> !asked.kind().isSearch()).toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
