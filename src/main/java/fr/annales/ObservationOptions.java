package fr.annales;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of the service is told to its operator and its archivist; nothing, where nothing is set. */
final class ObservationOptions {
    @Option(
            names = "--metrics",
            paramLabel = "ADRESSE:PORT",
            converter = HostAndPort.Converter.class,
            description = "L’adresse, à part, où /metrics répond à Prometheus "
                    + "(ANNALES_METRICS ; par défaut : aucune). Ex. : 127.0.0.1:9464.")
    @Nullable
    HostAndPort metrics;

    @Option(
            names = "--questions",
            paramLabel = "FICHIER",
            description = "Le fichier où compter par jour les mots cherchés que l’archive n’a pas "
                    + "(ANNALES_QUESTIONS ; par défaut : aucun). La page À propos en informe les visiteurs.")
    @Nullable
    Path questions;
}
