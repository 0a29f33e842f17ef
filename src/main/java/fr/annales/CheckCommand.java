package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells every mistake of an archive, one a line, and changes nothing. */
@Command(
        name = "check",
        synopsisHeading = "%nUtilisation : ",
        optionListHeading = "%nOptions :%n",
        description = "Vérifie l’archive : chaque erreur avec son fichier, sa ligne, son champ et son remède.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ArchiveFolder folder = new ArchiveFolder(data.folder);
        AtomicInteger mistakes = new AtomicInteger();
        AtomicInteger events = new AtomicInteger();
        Archive archive = folder.readArchive(mistake -> {
            mistakes.incrementAndGet();
            out.println(mistake);
        });
        folder.readEvents(archive, _ -> events.incrementAndGet(), mistake -> {
            mistakes.incrementAndGet();
            out.println(mistake);
        });
        for (String name : folder.unread()) out.println("fichier non lu : " + name);
        out.println(Count.of(mistakes.get(), "erreur") + ", " + Count.of(events.get(), "événement") + " sans erreur.");
        return mistakes.get() == 0 ? ExitCode.DONE : ExitCode.MISTAKES;
    }
}
