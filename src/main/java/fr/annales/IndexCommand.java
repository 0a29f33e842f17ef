package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the index of an archive and publishes it, whether or not it was stale. */
@Command(name = "index", description = "Construit l’index de l’archive et le publie d’un seul coup.")
final class IndexCommand implements Callable<Integer> {
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        log.apply();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Ledger changes = ledger.open(index, engines, spec.commandLine());
            Publisher publisher = engines.publisher(index, spec.commandLine());
            long events = build(data.folder, publisher, changes, Duration.ZERO, err);
            spec.commandLine()
                    .getOut()
                    .println(FrenchCount.of(events, "événement") + " dans " + engines.place(index) + ".");
            return ExitCode.DONE;
        } catch (InvalidArchiveException mistaken) {
            err.println("annales : " + mistaken.getMessage());
            return ExitCode.MISTAKES;
        }
    }

    /**
     * Reads an archive and publishes it.
     *
     * @param ledger what is known of its changes
     * @param settling how long files with mistakes are watched for changes before these are told
     * @param err is told the mistakes, when all is read, and how far the reading has come
     * @return how many events were published
     */
    static long build(Path data, Publisher publisher, Ledger ledger, Duration settling, PrintWriter err)
            throws IOException {
        MistakeList mistakes = new MistakeList();
        ProgressLine progress = ProgressLine.onTerminal(err);
        var indexer = new ArchiveIndexer(new ArchiveFolder(data), publisher, ledger, progress, settling, mistakes::add);
        try {
            return indexer.run();
        } catch (InvalidArchiveException mistaken) {
            mistakes.tell(err::println);
            throw mistaken;
        }
    }
}
