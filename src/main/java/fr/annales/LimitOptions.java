package fr.annales;

import fr.annales.http.Limits;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What one request, one client, or all of them together may take; the defaults are {@link Limits#DEFAULT}'s. */
final class LimitOptions {
    @Option(
            names = "--max-time",
            paramLabel = "MS",
            defaultValue = "2000",
            description = "Le temps accordé à une réponse, et à son attente, en millisecondes "
                    + "(ANNALES_MAX_TIME ; par défaut : 2000). Au-delà : 503.")
    private int time;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "16",
            description = "Les demandes traitées en même temps (ANNALES_MAX_REQUESTS ; par défaut : 16).")
    private int requests;

    @Option(
            names = "--max-waiting",
            paramLabel = "N",
            defaultValue = "256",
            description =
                    "Les demandes qui attendent leur tour (ANNALES_MAX_WAITING ; par défaut : 256). Au-delà : 503.")
    private int waiting;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "16384",
            description = "Les connexions ouvertes en même temps (ANNALES_MAX_CONNECTIONS ; par défaut : 16384).")
    private int connections;

    @Option(
            names = "--max-head",
            paramLabel = "OCTETS",
            defaultValue = "8192",
            description = "L’adresse et les en-têtes d’une demande, ensemble, en octets "
                    + "(ANNALES_MAX_HEAD ; par défaut : 8192). Au-delà : 414 ou 431.")
    private int headBytes;

    @Option(
            names = "--max-body",
            paramLabel = "OCTETS",
            defaultValue = "8192",
            description = "Le corps d’une demande, que seul un POST à /oai lit, en octets "
                    + "(ANNALES_MAX_BODY ; par défaut : 8192). Au-delà : 413.")
    private int bodyBytes;

    @Option(
            names = "--max-parameters",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Le nombre de paramètres d’une adresse (ANNALES_MAX_PARAMETERS ; par défaut : 200). Au-delà : 400.")
    private int parameters;

    @Option(
            names = "--max-idle",
            paramLabel = "MS",
            defaultValue = "30000",
            description = "Le temps d’inactivité d’une connexion, et d’arrivée d’une demande, en millisecondes "
                    + "(ANNALES_MAX_IDLE ; par défaut : 30000). Au-delà, elle est fermée.")
    private int idle;

    @Option(
            names = "--max-answer",
            paramLabel = "OCTETS",
            defaultValue = "8388608",
            description =
                    "La taille d’une réponse, en octets (ANNALES_MAX_ANSWER ; par défaut : 8388608). Au-delà : 503.")
    private int answerBytes;

    @Option(
            names = "--max-held",
            paramLabel = "OCTETS",
            defaultValue = "33554432",
            description = "La taille des longues réponses en préparation ou pas encore lues, ensemble, en octets "
                    + "(ANNALES_MAX_HELD ; par défaut : 33554432). Au-delà : 503 pour d’autres longues réponses.")
    private int heldBytes;

    @Option(
            names = "--max-exports",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "Les exportations envoyées en même temps (ANNALES_MAX_EXPORTS ; par défaut : 4). Au-delà : 503.")
    private int exports;

    @Option(
            names = "--min-rate",
            paramLabel = "OCTETS",
            defaultValue = "512",
            description = "Les octets d’une réponse qu’un client doit lire par seconde "
                    + "(ANNALES_MIN_RATE ; par défaut : 512). En deçà, sa connexion est fermée.")
    private int bytesPerSecond;

    /**
     * The limits as they are set.
     *
     * @throws ParameterException when one is not a number from 1 on
     */
    Limits limits(CommandLine command) {
        return new Limits(
                Duration.ofMillis(positive("--max-time", time, command)),
                positive("--max-requests", requests, command),
                positive("--max-waiting", waiting, command),
                positive("--max-connections", connections, command),
                positive("--max-head", headBytes, command),
                positive("--max-body", bodyBytes, command),
                positive("--max-parameters", parameters, command),
                Duration.ofMillis(positive("--max-idle", idle, command)),
                positive("--max-answer", answerBytes, command),
                positive("--max-held", heldBytes, command),
                positive("--max-exports", exports, command),
                positive("--min-rate", bytesPerSecond, command));
    }

    private static int positive(String name, int value, CommandLine command) {
        if (value < 1)
            throw new ParameterException(command, name + " va de 1 à " + Integer.MAX_VALUE + " ; reçu : " + value);
        return value;
    }
}
