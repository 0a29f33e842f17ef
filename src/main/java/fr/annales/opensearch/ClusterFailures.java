package fr.annales.opensearch;

import fr.annales.engine.EngineFailure;
import fr.annales.engine.Silent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Says in French why a cluster did not do what it was told, and what its operator may look at. What he signs in with is
 * part of no sentence.
 */
final class ClusterFailures {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** A search of what is not there, too much at once, or a cluster that is not there yet, or a proxy before it. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    /** What a cluster refuses to whoever has signed in: other refusals with the same status are of its state. */
    private static final String NO_RIGHT = "security_exception";

    /** Of what a cluster tells, which may be as long as what it was sent. */
    private static final int LONGEST_REASON = 300;

    private ClusterFailures() {}

    /** That nothing came, or nothing that could be read. */
    static Silent silent(ClusterClient client, EngineFailure failure) {
        return new Silent("le cluster " + client.nodes() + " ne répond pas" + why(failure), failure);
    }

    private static String why(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "";
            case UnknownHostException unknown -> " : hôte inconnu (" + unknown.getMessage() + ")";
            case ConnectException _ -> " : la connexion est refusée ; vérifier --cluster et que le nœud est en marche";
            case SocketTimeoutException _, TimeoutException _ -> " à temps";
            case SSLException broken -> encryption(broken);
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

    /** That the answer is no. */
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
        String sentence = "le cluster a refusé : " + what + reason;
        return PASSING.contains(reply.status()) ? new Silent(sentence, told) : new ClusterException(sentence, told);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
