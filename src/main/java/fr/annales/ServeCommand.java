package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.http.Server;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.web.Welcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the archive, and first brings its index up to date. */
@Command(
        name = "serve",
        synopsisHeading = "%nUtilisation : ",
        optionListHeading = "%nOptions :%n",
        description = "Sert l’archive par HTTP, après avoir mis son index à jour s’il le faut.")
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--host",
            paramLabel = "ADRESSE",
            defaultValue = "${env:ANNALES_HOST:-127.0.0.1}",
            description = "L’adresse d’écoute (ANNALES_HOST ; par défaut : 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:ANNALES_PORT:-7070}",
            description = "Le port d’écoute, 0 pour un port libre (ANNALES_PORT ; par défaut : 7070).")
    private int port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LARGEST_PORT)
            throw new ParameterException(spec.commandLine(), "le port va de 0 à " + LARGEST_PORT + " ; reçu : " + port);
        log.apply();
        LuceneEngine engine = new LuceneEngine(index.folder);
        Server server = new Server(engine, () -> Optional.ofNullable(trouble.get()), Map.of("/", Welcome.page()));
        try {
            int listening = server.start(host, port);
            bringUpToDate(engine);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, engine)));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Annales : http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening);
            return ExitCode.GOES_ON;
        } catch (MistakenArchive mistaken) {
            close(server, engine);
            spec.commandLine().getErr().println("annales : " + mistaken.getMessage());
            return ExitCode.MISTAKES;
        } catch (IOException | RuntimeException failure) {
            close(server, engine);
            throw failure;
        }
    }

    /** Builds the index where it is missing or stale; what fails then is only a trouble while an old one serves. */
    private void bringUpToDate(LuceneEngine engine) throws IOException {
        boolean serves = refreshed(engine);
        if (serves && !Files.exists(data.folder)) return;
        ArchiveFolder folder = new ArchiveFolder(data.folder);
        try {
            if (serves && !folder.changedSince(engine.builtFrom())) return;
            PrintWriter err = spec.commandLine().getErr();
            new Indexing(folder, new LucenePublisher(index.folder), Progress.onTerminal(err), this::tell).run();
            engine.refresh();
        } catch (IOException failure) {
            if (!serves) throw failure;
            trouble.set("L’archive a changé, mais son index n’a pu être reconstruit : l’ancienne version est servie.");
            logger().warn("the old version goes on serving: {}", failure.toString());
        }
    }

    private static boolean refreshed(LuceneEngine engine) {
        try {
            return engine.refresh();
        } catch (IOException unusable) {
            logger().warn("the index cannot serve and will be rebuilt: {}", unusable.getMessage());
            return false;
        }
    }

    private void tell(Mistake mistake) {
        spec.commandLine().getErr().println(mistake);
    }

    private static void close(Server server, LuceneEngine engine) {
        server.close();
        engine.close();
    }

    /** Not a constant: the log is configured by an option. */
    private static Logger logger() {
        return LoggerFactory.getLogger(ServeCommand.class);
    }
}
