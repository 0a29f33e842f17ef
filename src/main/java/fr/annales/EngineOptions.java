package fr.annales;

import fr.annales.engine.Engine;
import fr.annales.engine.Publisher;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.opensearch.ClusterAddress;
import fr.annales.opensearch.IndexSettings;
import fr.annales.opensearch.OpenSearchEngine;
import fr.annales.opensearch.OpenSearchPublisher;
import fr.annales.search.Searches;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which engine serves, and where its cluster is. */
final class EngineOptions {
    /** The variable that holds the password where no file does: an option would show it to whoever lists processes. */
    static final String PASSWORD_VARIABLE = "ANNALES_CLUSTER_PASSWORD";

    private static final int MOST_SHARDS = 1_000;
    private static final int MOST_REPLICAS = 20;

    /** The engines that there are. */
    enum Kind {
        lucene,
        opensearch
    }

    @Option(
            names = "--engine",
            paramLabel = "MOTEUR",
            defaultValue = "lucene",
            description = "Le moteur : lucene, dans ce programme, ou opensearch, dans un cluster "
                    + "(ANNALES_ENGINE ; par défaut : lucene).")
    private Kind kind = Kind.lucene;

    @Option(
            names = "--cluster",
            paramLabel = "ADRESSES",
            split = ",",
            description = "Les nœuds du cluster, séparés par des virgules (ANNALES_CLUSTER ; par défaut : aucun).")
    private List<String> nodes = List.of();

    @Option(
            names = "--cluster-prefix",
            paramLabel = "PRÉFIXE",
            defaultValue = "annales",
            description = "Le début du nom des index dans le cluster (ANNALES_CLUSTER_PREFIX ; par défaut : annales).")
    private String prefix = "annales";

    @Option(
            names = "--cluster-user",
            paramLabel = "NOM",
            description = "Le nom d’utilisateur du cluster (ANNALES_CLUSTER_USER ; par défaut : aucun).")
    private @Nullable String user;

    @Option(
            names = "--cluster-password-file",
            paramLabel = "FICHIER",
            description =
                    "Le fichier du mot de passe (ANNALES_CLUSTER_PASSWORD_FILE ; par défaut : aucun, et la variable "
                            + "ANNALES_CLUSTER_PASSWORD).")
    private @Nullable Path passwordFile;

    @Option(
            names = "--cluster-shards",
            paramLabel = "N",
            defaultValue = "" + IndexSettings.DEFAULT_SHARDS,
            description = "En combien de parts un nouvel index est réparti (ANNALES_CLUSTER_SHARDS ; par défaut : 1).")
    private int shards = IndexSettings.DEFAULT_SHARDS;

    @Option(
            names = "--cluster-replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = "Combien de copies a chaque part, s’il y a assez de nœuds (ANNALES_CLUSTER_REPLICAS ; "
                    + "par défaut : 1).")
    private int replicas = 1;

    boolean isCluster() {
        return kind == Kind.opensearch;
    }

    /** An engine without a version yet. */
    Engine engine(IndexOption index, CommandLine command) throws IOException {
        ClusterAddress cluster = cluster(command);
        return cluster == null ? new LuceneEngine(index.folder) : new OpenSearchEngine(cluster);
    }

    /** What publishes to the same place. */
    Publisher publisher(IndexOption index, CommandLine command) throws IOException {
        ClusterAddress cluster = cluster(command);
        return cluster == null
                ? new LucenePublisher(index.folder)
                : new OpenSearchPublisher(cluster, settings(command));
    }

    /** Where that is, for people. */
    String place(IndexOption index) {
        return isCluster() ? "l’index " + prefix + " du cluster" : "l’index " + index.folder;
    }

    private IndexSettings settings(CommandLine command) {
        if (shards < 1 || shards > MOST_SHARDS)
            throw new ParameterException(command, "--cluster-shards va de 1 à " + MOST_SHARDS + " ; reçu : " + shards);
        if (replicas < 0 || replicas > MOST_REPLICAS)
            throw new ParameterException(
                    command, "--cluster-replicas va de 0 à " + MOST_REPLICAS + " ; reçu : " + replicas);
        return new IndexSettings(shards, replicas, Searches.SCORING);
    }

    /**
     * The cluster that the options name; null for the embedded engine.
     *
     * @throws ParameterException also where a cluster is named for the embedded engine, which would not be asked
     */
    @Nullable
    ClusterAddress cluster(CommandLine command) throws IOException {
        if (!isCluster() && nodes.isEmpty()) return null;
        if (!isCluster()) throw new ParameterException(command, "--cluster va avec --engine opensearch");
        try {
            List<URI> addresses = nodes.stream().map(EngineOptions::address).toList();
            return new ClusterAddress(addresses, prefix, user, password(command));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, wrong.getMessage(), wrong);
        }
    }

    /** An address, or an empty one where the text is none. */
    private static URI address(String node) {
        try {
            return new URI(node.strip());
        } catch (URISyntaxException none) {
            return URI.create("");
        }
    }

    /** The password of the user, null without one. */
    private @Nullable String password(CommandLine command) throws IOException {
        if (user == null && passwordFile != null)
            throw new ParameterException(command, "--cluster-password-file va avec --cluster-user");
        if (user == null) return null;
        if (passwordFile != null) return new PasswordFile(passwordFile).read();
        String variable = System.getenv(PASSWORD_VARIABLE);
        if (variable == null || variable.isEmpty())
            throw new ParameterException(
                    command, "il manque --cluster-password-file ou la variable " + PASSWORD_VARIABLE);
        return variable;
    }
}
