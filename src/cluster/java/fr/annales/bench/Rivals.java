package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Facets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

/** Measures Annales beside Solr, OpenSearch and plain Lucene on an archive, and says it in ratios first. */
@Command(name = "rivals", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Rivals implements Callable<Integer> {
    /** What all answer alike: of five words Annales does not require every one; others read neither slips nor dates. */
    static final List<Kind> KINDS =
            List.of(Kind.COMMON, Kind.MEDIUM, Kind.RARE, Kind.TWO, Kind.FILTERED, Kind.BROWSED, Kind.PHRASE);

    /** Questions of each kind: of a server that was just started, to warm up by, and of each round. */
    private static final int COLD = 500;

    private static final int WARM = 300;
    private static final int MEASURED = 100;

    @Option(names = "--data", paramLabel = "DIR", description = "The archive.")
    private Path data = Path.of("data");

    @Option(names = "--events", paramLabel = "N", description = "Only so many, the first of them.")
    private int events = Integer.MAX_VALUE;

    @Option(names = "--clients", paramLabel = "N")
    private int clients = Comparison.CLIENTS;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 9;

    @Option(names = "--warm-up", paramLabel = "N", description = "Searches that each contender answers before.")
    private int warmUp = 40_000;

    @Option(names = "--seed", description = "By which questions are drawn.")
    private long seed = 1;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the figures go in JSON.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Figures figures = new Figures();

    /** Ends with 0, or with 1 when something failed, or was not found by a contender. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Rivals()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) throw new ParameterException(spec.commandLine(), "--rounds: at least 1, not " + rounds);
        Path work = Files.createTempDirectory("annales-rivals");
        try {
            measure(work);
        } finally {
            IOUtils.rm(work);
        }
        Report.tell(figures, spec.commandLine().getOut(), null, report);
        return 0;
    }

    private void measure(Path work) throws IOException, InterruptedException {
        RivalInput input = new RivalInput(work);
        say("preparing");
        input.make(data, events);
        ArchiveFolder folder = new ArchiveFolder(input.archive());
        Set<String> facets = Facets.names(folder.readArchive(Sample.REFUSING));
        List<Rival> rivals = List.of(new Solr(facets), new OpenSearch(facets));
        Sample sample = Sample.of(folder, folder.readArchive(Sample.REFUSING), seed);
        load(input, rivals, sample.size());
        try (DirectoryReader plain = DirectoryReader.open(FSDirectory.open(input.plain()))) {
            search(new Drawing(sample, seed), input, rivals, new PlainLucene("plain Lucene", plain, facets));
        }
    }

    private void load(RivalInput input, List<Rival> rivals, int size) throws IOException, InterruptedException {
        say("loading Annales");
        double ours = Loading.annales(input.archive(), input.of("annales"));
        List<Double> others = new ArrayList<>();
        for (Rival rival : rivals) {
            say("loading " + rival.name());
            others.add(Loading.rival(rival, heap(), input.of(rival.name()), input.bodies(rival)));
            figures.put("ratio: loading, Annales / " + rival.name(), others.getLast() / ours);
        }
        figures.put("events loaded a second: Annales", size / ours);
        for (int i = 0; i < rivals.size(); i++)
            figures.put("events loaded a second: " + rivals.get(i).name(), size / others.get(i));
    }

    /** The heap of this process, which the servers have too. */
    private static String heap() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-Xmx"))
                .reduce((_, last) -> last)
                .map(flag -> flag.substring("-Xmx".length()))
                .orElse("1g");
    }

    private void search(Drawing drawing, RivalInput input, List<Rival> rivals, Contender plain)
            throws IOException, InterruptedException {
        List<List<Asked>> drawn = new ArrayList<>();
        for (int round = 0; round < rounds; round++) drawn.add(questions(drawing, MEASURED));
        try (Contest contest = new Contest(clients, plain, questions(drawing, COLD))) {
            say("asking Annales from a cold start");
            contest.startAnnales(input.archive(), input.of("annales"));
            for (Rival rival : rivals) {
                say("asking %s from a cold start".formatted(rival.name()));
                contest.start(rival, heap(), input.of(rival.name()));
            }
            say("warming up");
            contest.warmUp(questions(drawing, WARM), warmUp);
            for (List<Asked> questions : drawn) {
                say("round %d of %d".formatted(drawn.indexOf(questions) + 1, rounds));
                contest.run(questions);
            }
            contest.tell(figures);
        }
    }

    private List<Asked> questions(Drawing drawing, int ofEach) {
        List<Asked> questions = new ArrayList<>();
        for (Kind kind : KINDS) questions.addAll(drawing.of(kind, ofEach));
        Collections.shuffle(questions, new Random(seed));
        return questions;
    }

    /** What goes on, for whoever waits; the figures alone go where they may be kept. */
    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }
}
