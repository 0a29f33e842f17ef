package fr.annales.bench;

import fr.annales.archive.ArchiveFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
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

/**
 * Serves an archive for hours under searches at a steady pace, exports, a harvest and slow readers, with a version
 * switched each minute, and looks at what the server holds meanwhile.
 */
@Command(name = "soak", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Soak implements Callable<Integer> {
    private static final long LONGEST_BETWEEN_SAMPLES = TimeUnit.SECONDS.toNanos(10);
    private static final long LONGEST_BETWEEN_SWITCHES = TimeUnit.MINUTES.toNanos(1);

    /** Of each kind, drawn before and asked again and again. */
    private static final int QUESTIONS = 1_000;

    private static final int WARM_UP_ROUNDS = 3;

    @Option(names = "--data", paramLabel = "DIR", description = "The archive.")
    private Path data = Path.of("data");

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where the archive is copied to and both versions are built and kept; those that are there "
                    + "are not built again. Without it, a passing folder.")
    private @Nullable Path work;

    @Option(names = "--minutes", paramLabel = "N", description = "How long, once all is warm.")
    private double minutes = 120;

    @Option(
            names = "--pace",
            paramLabel = "N",
            description = "Searches and suggestions a second; without it, half of what the server was seen to answer.")
    private double pace;

    @Option(names = "--seed", description = "By which questions are drawn.")
    private long seed = 1;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the figures go in JSON; beside it, all samples in CSV and their chart in SVG.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Tally tally = new Tally();
    private final List<SoakSample> samples = new ArrayList<>();

    /** Ends with 1 where anything grew or an answer came that must not. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Soak()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = work != null ? Files.createDirectories(work) : Files.createTempDirectory("annales-soak");
        try {
            SoakArchive archive = new SoakArchive(folder);
            say("building two versions");
            archive.build(data);
            int metrics = freePort();
            try (HttpClient http = HttpClient.newHttpClient();
                    Served served = Served.annales(
                            archive.data(),
                            archive.index(),
                            "--public-url",
                            "http://annales.example",
                            "--metrics",
                            "127.0.0.1:" + metrics)) {
                soak(archive, served, new SoakLook(http, served, metrics), http);
            }
        } finally {
            if (work == null) IOUtils.rm(folder);
        }
        return new SoakReport(minutes, pace, tally, samples).tell(spec.commandLine(), report) ? 0 : 1;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void soak(SoakArchive archive, Served served, SoakLook look, HttpClient http)
            throws IOException, InterruptedException {
        say("drawing questions");
        ArchiveFolder folder = new ArchiveFolder(archive.data());
        Sample sample = Sample.of(folder, folder.readArchive(Sample.REFUSING), seed);
        List<Asked> questions = new Drawing(sample, seed).each(QUESTIONS);
        if (pace <= 0) pace = half(served.contender(), questions);
        say("soaking for %s minutes at %s searches a second".formatted(Figures.shown(minutes), Figures.shown(pace)));
        try (SoakLoad load = new SoakLoad(tally)) {
            load.search(new Steady(served.contender(), questions, pace, tally), Comparison.CLIENTS);
            load.visit(new SoakClients(http, served, questions, tally));
            watch(archive, look);
        }
    }

    /** Half of what it answers under full load, once that is compiled. */
    private double half(Contender contender, List<Asked> questions) throws IOException, InterruptedException {
        say("warming up");
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            var _ = Load.run(contender, questions, Comparison.CLIENTS);
        }
        return Load.run(contender, questions, Comparison.CLIENTS).perSecond() / 2;
    }

    /** Takes samples and switches versions, until it has been long enough. */
    private void watch(SoakArchive archive, SoakLook look) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long all = (long) (minutes * TimeUnit.MINUTES.toNanos(1));
        long between = Math.min(all / 6, LONGEST_BETWEEN_SAMPLES);
        long switching = Math.min(all / 3, LONGEST_BETWEEN_SWITCHES);
        long switched = 0;
        for (long at = between; at <= all; at += between) {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, start + at - System.nanoTime()));
            samples.add(look.sample(at / (double) TimeUnit.MINUTES.toNanos(1), tally.takeTimes()));
            if (at / switching == switched) continue;
            switched = at / switching;
            archive.publishOther();
            tally.count("versions published");
        }
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }
}
