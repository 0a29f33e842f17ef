package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.archive.PassedOver;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells every mistake of an archive, one a line, then what may be one, and changes nothing. */
@Command(
        name = "check",
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
        ProgressLine progress = ProgressLine.onTerminal(spec.commandLine().getErr());
        Consumer<Mistake> tell = mistake -> {
            mistakes.incrementAndGet();
            progress.clear();
            out.println(mistake);
        };
        List<Mistake> warnings = new ArrayList<>();
        ReadDates dates = new ReadDates();
        folder.checkEvents(folder.readArchive(tell, warnings::add), _ -> progress.step(), tell, dates::add);
        if (progress.steps() == 0 && mistakes.get() == 0) folder.mistakesOfNoEvent().forEach(tell);
        progress.clear();
        for (Mistake warning : warnings) out.println("avertissement : " + warning);
        dates.print(out);
        for (PassedOver file : folder.unread())
            out.println("fichier non lu : " + file.name() + (file.cure() == null ? "" : " ; " + file.cure()));
        out.println(FrenchCount.of(mistakes.get(), "erreur")
                + (warnings.isEmpty() ? "" : ", " + FrenchCount.of(warnings.size(), "avertissement"))
                + ", " + FrenchCount.of(progress.steps(), "événement") + " sans erreur.");
        return mistakes.get() == 0 ? ExitCode.DONE : ExitCode.MISTAKES;
    }
}
