package fr.annales;

import fr.annales.foreign.ForeignFiles;
import fr.annales.intake.ImportRequest;
import fr.annales.intake.Importer;
import fr.annales.intake.InvalidMappingException;
import fr.annales.intake.RefusedImportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an archive of the files of others, or brings it up to date; the only command that creates its folder. */
@Command(
        name = "import",
        description = {
            "Crée ou met à jour une archive depuis un tableau ou un texte.",
            "",
            "Formats : .xlsx, .ods, .csv, .tsv, .json, .html, .txt, .md, .docx, .odt.",
            "Une mise à jour ne change aucune adresse.",
            "Ce qui est douteux est listé dans import/a-revoir.csv ; rien n’est perdu.",
            "Pas à pas : src/site/markdown/premiere-heure.md"
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FICHIER", arity = "1..*", description = "Les fichiers à importer.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "DOSSIER",
            defaultValue = "data",
            description = "Le dossier de l’archive (ANNALES_DATA ; par défaut : data), créé s’il manque.")
    private Path data = Path.of("data");

    @Option(
            names = "--map",
            paramLabel = "CHAMP=COLONNE",
            description = "Ce qu’est une colonne : titre=Intitulé, lieu=Commune, facette:Métier=Métier,"
                    + " texte=Notes, ignorer=Téléphone ; se répète.")
    private List<String> maps = new ArrayList<>();

    @Option(names = "--remove", description = "Ôte les événements disparus de leur feuille.")
    private boolean remove;

    @Option(names = "--dry-run", description = "Dit ce qui serait fait, et n’écrit rien.")
    private boolean isTrial;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            new Importer(ForeignFiles::read, new ImportRequest(files, data, maps, remove, isTrial))
                    .run()
                    .page()
                    .forEach(spec.commandLine().getOut()::println);
            return ExitCode.DONE;
        } catch (InvalidMappingException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()));
        } catch (RefusedImportException refusal) {
            spec.commandLine().getErr().println("annales : " + refusal.getMessage());
            return ExitCode.MISTAKES;
        }
    }
}
