package fr.annales;

import fr.annales.engine.Engine;
import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.http.OpenApi;
import fr.annales.http.Server;
import fr.annales.web.Pages;
import fr.annales.web.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves the archive, and first brings its index up to date. */
@Command(
        name = "serve",
        description = {
            "Sert l’archive par HTTP, et met son index à jour s’il le faut.",
            "",
            "Un nouvel index, d’où qu’il vienne, est pris en compte sans interruption. Chaque réglage",
            "a aussi sa variable d’environnement, entre parenthèses."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    /** An archive that is still being copied when the server starts grows more often than this. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--host",
            paramLabel = "ADRESSE",
            defaultValue = "127.0.0.1",
            description = "L’adresse d’écoute (ANNALES_HOST ; par défaut : 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Le port d’écoute, 0 pour un port libre (ANNALES_PORT ; par défaut : 7070).")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "ADRESSE",
            converter = PublicUrl.Converter.class,
            description = "L’adresse publique du service, un chemin compris, pour les liens complets "
                    + "(ANNALES_PUBLIC_URL ; par défaut : url dans archive.json, s’il y est).")
    private @Nullable PublicUrl publicUrl;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private ObservationOptions observations = new ObservationOptions();

    @ParentCommand
    private @Nullable Main program;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        checkAddress();
        log.apply();
        Ledger changes = ledger.open(index, engines, spec.commandLine());
        Engine engine = engines.engine(index, spec.commandLine());
        Publisher publisher = engines.publisher(index, spec.commandLine());
        IndexUpdater upkeep = new IndexUpdater(engine, data.folder, () -> build(publisher, changes));
        Observation observation = Observation.of(observations, engine, upkeep::readiness);
        Server server = server(engine, upkeep, observation);
        Preparation preparation = new Preparation(server, engine);
        ServiceManager manager = new ServiceManager(program == null ? Map.of() : program.environment);
        Thread closing = new Thread(() -> {
            manager.stopping();
            preparation.close();
            close(server, upkeep, engine, observation);
        });
        try {
            upkeep.open();
            observation.start(server);
            int listening = server.start(host, port);
            Runtime.getRuntime().addShutdownHook(closing);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Annales : " + address(listening));
            upkeep.whenReady(manager::ready);
            upkeep.watch();
            upkeep.bringUpToDate();
            preparation.start();
            return ExitCode.GOES_ON;
        } catch (InvalidArchiveException mistaken) {
            close(server, upkeep, engine, observation);
            spec.commandLine().getErr().println("annales : " + mistaken.getMessage());
            return ExitCode.MISTAKES;
        } catch (IOException | RuntimeException | Error failure) {
            close(server, upkeep, engine, observation);
            throw failure;
        }
    }

    private void checkAddress() {
        if (port < 0 || port > LARGEST_PORT)
            throw new ParameterException(spec.commandLine(), "le port va de 0 à " + LARGEST_PORT + " ; reçu : " + port);
        if (host.isBlank()) throw new ParameterException(spec.commandLine(), "--host attend une adresse");
    }

    private Server server(Engine engine, IndexUpdater upkeep, Observation observation) {
        String address = publicUrl == null ? null : publicUrl.value();
        Site pages = Pages.of(
                address,
                address(port),
                archive -> OpenApi.document(address, archive),
                InstantSource.system(),
                observation.keepsWords());
        return new Server(
                engine, upkeep::readiness, pages, limits.limits(spec.commandLine()), address, observation.listeners());
    }

    private String address(int listening) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening;
    }

    private void build(Publisher publisher, Ledger changes) throws IOException {
        IndexCommand.build(
                data.folder, publisher, changes, SETTLING, spec.commandLine().getErr());
    }

    /** Answers what was accepted, then lets go of the index. */
    private static void close(Server server, IndexUpdater upkeep, Engine engine, Observation observation) {
        upkeep.close();
        server.close();
        observation.close();
        engine.close();
    }
}
