package fr.annales.opensearch;

import fr.annales.codec.Truncation;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineException;
import fr.annales.engine.EngineUnreachableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Tells in French why a call to a cluster failed, and what its operator may look at. No sentence has a name or a
 * password.
 */
final class ClusterFailures {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /**
     * The statuses of failures that may pass: a time-out, too many requests, or a cluster or a proxy that is not ready
     * yet.
     */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    /**
     * The type of a refusal for lack of permission; others with the same status are due to the state of the cluster.
     */
    private static final String NO_RIGHT = "security_exception";

    /** Parts of the reasons for which a cluster whose disks are full refuses to write and to create indices. */
    private static final List<String> FULL = List.of("flood-stage", "create-index blocked");

    /** The longest reason that is told, since a cluster may repeat the whole request in it. */
    private static final int LONGEST_REASON = 300;

    private ClusterFailures() {}

    /** The failure of a call without an answer, or with one that cannot be read. */
    static EngineUnreachableException unreachable(ClusterClient client, EngineException failure) {
        return new EngineUnreachableException(
                "le cluster " + client.nodes() + " ne répond pas" + why(failure), failure);
    }

    private static String why(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "";
            case UnknownHostException unknown -> " : hôte inconnu (" + unknown.getMessage() + ")";
            case ConnectException _ -> " : la connexion est refusée ; vérifier --cluster et que le nœud est en marche";
            case SocketTimeoutException _, TimeoutException _, DeadlineExceededException _ -> " à temps";
            case SSLException broken -> encryption(broken);
            case JacksonException _ ->
                " en JSON : ce n’est pas OpenSearch, ou sa réponse est coupée ; vérifier que --cluster nomme ses nœuds";
            default -> why(failure.getCause());
        };
    }

    private static String encryption(SSLException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause())
            if (cause instanceof GeneralSecurityException || cause instanceof SSLPeerUnverifiedException)
                return " : son certificat n’est pas accepté (" + cause.getMessage()
                        + ") ; donner le magasin de son autorité"
                        + " par JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FICHIER, et le nom que porte le certificat";
        return " : la connexion chiffrée échoue (" + broken.getMessage() + ") ; vérifier https ou http, et le port";
    }

    /** The failure of a call that was refused. */
    static IOException refused(ClusterClient client, String what, ClusterClient.Reply reply) {
        IOException told = new IOException(reply.reason());
        if (reply.status() == UNAUTHORIZED)
            return new ClusterException(
                    "le cluster n’accepte pas le nom et le mot de passe (401) ; "
                            + (client.signsIn()
                                    ? "vérifier --cluster-user et --cluster-password-file"
                                    : "donner --cluster-user et --cluster-password-file"),
                    told);
        String reason = " (" + shortened(reply.reason()) + ")";
        if (reply.status() == FORBIDDEN && reply.reason().contains(NO_RIGHT))
            return new ClusterException(
                    "l’utilisateur du cluster n’a pas le droit de " + what + reason
                            + " ; lui donner le rôle d’operations.md",
                    told);
        String cure = FULL.stream().anyMatch(reply.reason()::contains)
                ? " ; les disques de ses nœuds sont pleins, sans doute : voir GET _cat/allocation?v et operations.md"
                : "";
        String sentence = "le cluster a refusé : " + what + reason + cure;
        return PASSING.contains(reply.status())
                ? new EngineUnreachableException(sentence, told)
                : new ClusterException(sentence, told);
    }

    private static String shortened(String reason) {
        return Truncation.withEllipsis(reason, LONGEST_REASON);
    }
}
