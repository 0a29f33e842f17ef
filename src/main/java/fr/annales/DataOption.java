package fr.annales;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the archive is. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DOSSIER",
            defaultValue = "data",
            description = "Le dossier de l’archive (ANNALES_DATA ; par défaut : data). Il n’est jamais créé.")
    Path folder = Path.of("data");
}
