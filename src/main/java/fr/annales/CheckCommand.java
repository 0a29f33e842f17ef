package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.PassedOver;
import fr.annales.event.Archive;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells the mistakes of an archive, one a line, then what may be one and how dates were read; it changes nothing. */
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
        MistakeList mistakes = new MistakeList();
        MistakeList warnings = new MistakeList();
        ReadDates dates = new ReadDates();
        ProgressLine progress = ProgressLine.onTerminal(spec.commandLine().getErr());
        Archive archive = folder.readArchive(mistakes::add, warnings::add);
        folder.checkEvents(archive, _ -> progress.step(), mistakes::add, dates::add);
        if (progress.steps() == 0 && mistakes.count() == 0)
            folder.mistakesOfNoEvent().forEach(mistakes::add);
        progress.clear();
        mistakes.tell(out::println);
        warnings.tell(warning -> out.println("avertissement : " + warning));
        dates.print(out);
        for (PassedOver file : folder.unread())
            out.println("fichier non lu : " + file.name() + (file.cure() == null ? "" : " ; " + file.cure()));
        out.println(FrenchCount.of(mistakes.count(), "erreur")
                + (warnings.count() == 0 ? "" : ", " + FrenchCount.of(warnings.count(), "avertissement"))
                + ", " + FrenchCount.of(progress.steps(), "événement") + " sans erreur.");
        return mistakes.count() == 0 ? ExitCode.DONE : ExitCode.MISTAKES;
    }
}
