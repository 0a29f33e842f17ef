package fr.annales;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the index is. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DOSSIER",
            defaultValue = "index",
            description = "Le dossier de l’index (ANNALES_INDEX ; par défaut : index). Créé si son parent existe.")
    Path folder = Path.of("index");
}
