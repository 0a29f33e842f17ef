package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.cluster.TestNode;
import fr.annales.engine.Facets;
import fr.annales.engine.Publisher;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.EventSink;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.opensearch.ClusterAddress;
import fr.annales.opensearch.IndexSettings;
import fr.annales.opensearch.OpenSearchEngine;
import fr.annales.opensearch.OpenSearchPublisher;
import fr.annales.search.Searches;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Holds the engine on a cluster against the embedded one on any archive: the same answers, how fast, how fast loaded.
 */
@Command(name = "cluster-bench", mixinStandardHelpOptions = true, showDefaultValues = true)
final class ClusterBench implements Callable<Integer> {
    private static final String PREFIX = "bench";

    @Option(names = "--data", paramLabel = "DIR", description = "The archive.")
    private Path data = Path.of("data");

    @Option(names = "--events", paramLabel = "N", description = "Only so many, the first of them.")
    private int events = Integer.MAX_VALUE;

    @Option(names = "--questions", paramLabel = "N", description = "That both are asked, of all kinds.")
    private int questions = 2_000;

    @Option(names = "--rounds", paramLabel = "N", description = "In which both are timed; 0 for none.")
    private int rounds = 5;

    @Option(names = "--warm-up", paramLabel = "N", description = "Searches that each answers before.")
    private int warmUp = 5_000;

    @Option(names = "--seed", description = "By which questions are drawn.")
    private long seed = 1;

    @Option(names = "--shards", paramLabel = "N")
    private int shards = 3;

    @Option(names = "--heap", paramLabel = "SIZE", description = "Of the node that is started.")
    private String heap = "1g";

    @Option(names = "--node", paramLabel = "URL", description = "A node that runs already; without it, one is started.")
    private @Nullable URI node;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the figures go in JSON.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Figures figures = new Figures();

    /** Ends with 0, or with 1 where an answer was another. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new ClusterBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("annales-cluster-bench");
        try (TestNode started = node == null ? TestNode.startAlone(heap, work.resolve("node")) : null) {
            boolean isSame = measure(started == null ? node : started.awaitAddress(), work);
            Report.tell(figures, spec.commandLine().getOut(), null, report);
            return isSame ? 0 : 1;
        } finally {
            IOUtils.rm(work);
        }
    }

    private boolean measure(@Nullable URI at, Path work) throws IOException, InterruptedException {
        if (at == null) throw new IllegalStateException("no node");
        ArchiveFolder folder = new ArchiveFolder(data);
        Archive archive = folder.readArchive(Sample.REFUSING);
        Publisher.Events read = sink -> read(folder, archive, sink);
        say("reading");
        Drawing drawing = new Drawing(Sample.of(folder, archive, seed), seed);
        say("building");
        new LucenePublisher(work.resolve("index")).publish(archive, List.of(), read);
        load(at, work.resolve("recorded"), archive, read);
        try (LuceneEngine embedded = new LuceneEngine(work.resolve("index"));
                OpenSearchEngine cluster = new OpenSearchEngine(address(at))) {
            embedded.refresh();
            cluster.refresh();
            say("comparing answers");
            int ofEach = (int) Math.ceil(questions / (double) (Kind.values().length - 1));
            Disagreements disagreements = new Disagreements(embedded, cluster);
            searches(drawing, ofEach).stream().limit(questions).forEach(disagreements::ask);
            disagreements.tell(figures);
            disagreements.some().forEach(this::say);
            Set<String> facets = Facets.names(archive);
            compare(drawing, new InProcess("Annales", embedded, facets), new InProcess("cluster", cluster, facets));
            return disagreements.areNone();
        }
    }

    private void read(ArchiveFolder folder, Archive archive, EventSink sink) throws IOException {
        int[] left = {events};
        folder.readEvents(
                archive,
                event -> {
                    if (left[0]-- > 0) sink.accept(event);
                },
                Sample.REFUSING);
    }

    private static List<Asked> searches(Drawing drawing, int ofEach) {
        return drawing.each(ofEach).stream()
                .filter(asked -> asked.kind().isSearch())
                .toList();
    }

    private static ClusterAddress address(URI node) {
        return new ClusterAddress(List.of(node), PREFIX, null, null);
    }

    /**
     * Once through the proxy, which warms up all that it takes, then for the time; the replay in its turn before that.
     */
    private void load(URI at, Path recorded, Archive archive, Publisher.Events read) throws IOException {
        IndexSettings settings = new IndexSettings(shards, 0, Searches.SCORING);
        // What is read, and made of it in memory, is no part of loading.
        List<Event> all = new ArrayList<>();
        if (events <= 100_000) read.forEach(all::add);
        Publisher.Events again = all.isEmpty()
                ? read
                : sink -> {
                    for (Event event : all) sink.accept(event);
                };
        try (RecordedBuild build = new RecordedBuild(at, recorded)) {
            new OpenSearchPublisher(address(build.address()), settings).publish(archive, List.of(), again);
            long start = System.nanoTime();
            build.replay(PREFIX + "-replay");
            long between = System.nanoTime();
            build.forget(PREFIX + "-replay");
            long second = System.nanoTime();
            new OpenSearchPublisher(address(at), settings).publish(archive, List.of(), again);
            double seconds = (System.nanoTime() - second) / 1e9;
            figures.put("ratio: loading / replaying what was sent", (between - start) / 1e9 / seconds);
            figures.put("loading, s", seconds);
            figures.put("loading again what was sent, s", (between - start) / 1e9);
            figures.put("sent, MB", Files.size(recorded) / 1e6);
        }
    }

    private void compare(Drawing drawing, Contender embedded, Contender cluster)
            throws IOException, InterruptedException {
        if (rounds == 0) return;
        say("warming up");
        List<Asked> before = searches(drawing, 100);
        for (Contender one : List.of(embedded, cluster))
            for (int asked = 0; asked < warmUp; asked += Math.max(1, before.size()))
                Load.run(one, before, Comparison.CLIENTS);
        List<Rounds.Entry> entries = Stream.of(1, Comparison.CLIENTS)
                .flatMap(clients -> Stream.of(embedded, cluster).map(one -> new Rounds.Entry(one, clients)))
                .toList();
        Rounds timed = new Rounds();
        for (int round = 0; round < rounds; round++) timed.run(entries, searches(drawing, 50));
        for (int clients : List.of(1, Comparison.CLIENTS)) {
            Rounds.Entry one = new Rounds.Entry(embedded, clients);
            Rounds.Entry other = new Rounds.Entry(cluster, clients);
            figures.put(
                    "ratio: p50, cluster / Annales × " + clients, timed.millis(other, 0.5) / timed.millis(one, 0.5));
            for (Rounds.Entry entry : List.of(one, other)) {
                figures.put("searches a second: " + entry, timed.rate(entry));
                for (int percent : List.of(50, 90, 99))
                    figures.put("ms, p%d: %s".formatted(percent, entry), timed.millis(entry, percent / 100.0));
            }
        }
        for (Kind kind : Kind.values())
            if (kind.isSearch())
                figures.put(
                        "ms, p50: cluster × 1, " + kind.label(), timed.millis(new Rounds.Entry(cluster, 1), kind, 0.5));
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }
}
