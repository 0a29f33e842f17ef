package fr.annales.opensearch;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a cluster, and which of its indices are ours.
 *
 * @param nodes the addresses of some of its nodes, at least one, without a path
 * @param prefix the prefix of the names of our indices, before a hyphen; no other index is ever touched
 * @param user the name to sign in with, or null
 * @param password to sign in with, or null; it is never shown
 */
public record ClusterAddress(
        List<URI> nodes,
        String prefix,
        @Nullable String user,
        @Nullable String password) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException with one French sentence without a full stop, which names no password
     */
    public ClusterAddress {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty())
            throw new IllegalArgumentException(
                    "il manque --cluster : les adresses de quelques nœuds, comme https://nœud:9200");
        for (URI node : nodes)
            if (node.getHost() == null || !List.of("http", "https").contains(node.getScheme()))
                throw new IllegalArgumentException("--cluster : un nœud a une adresse comme https://nœud:9200");
        for (URI node : nodes)
            if (!List.of("", "/").contains(node.getRawPath()) || node.getQuery() != null || node.getFragment() != null)
                throw new IllegalArgumentException(
                        "--cluster : l’adresse d’un nœud n’a pas de chemin, comme https://nœud:9200");
        for (URI node : nodes)
            if (node.getUserInfo() != null)
                throw new IllegalArgumentException("--cluster : l’adresse d’un nœud ne porte ni nom ni mot de passe");
        if (!PREFIX.matcher(prefix).matches())
            throw new IllegalArgumentException(
                    "le préfixe des index a des minuscules sans accent, des chiffres et des tirets ; reçu : " + prefix);
        if ((user == null) != (password == null))
            throw new IllegalArgumentException("le nom et le mot de passe du cluster vont ensemble");
    }

    @Override
    public String toString() {
        return nodes + " " + prefix;
    }
}
