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
    private static final String EXAMPLE = "https://serveur:9200";
    private static final int LAST_PORT = 65_535;
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
                    "il manque --cluster : les adresses de quelques nœuds, comme " + EXAMPLE);
        for (URI node : nodes) check(node);
        if (!PREFIX.matcher(prefix).matches())
            throw new IllegalArgumentException(
                    "le préfixe des index a des minuscules sans accent, des chiffres et des tirets ; reçu : " + prefix);
        if ((user == null) != (password == null))
            throw new IllegalArgumentException("le nom et le mot de passe du cluster vont ensemble");
        if (user != null && user.contains(":"))
            throw new IllegalArgumentException("--cluster-user : un nom d’utilisateur n’a pas de deux-points");
    }

    private static void check(URI node) {
        String authority = node.getRawAuthority();
        if (authority == null || !String.valueOf(node.getScheme()).matches("https?"))
            throw wrong("un nœud a une adresse comme " + EXAMPLE);
        if (authority.contains("@")) throw wrong("l’adresse d’un nœud ne porte ni nom ni mot de passe");
        if (!List.of("", "/").contains(node.getRawPath()) || node.getQuery() != null || node.getFragment() != null)
            throw wrong("l’adresse d’un nœud n’a pas de chemin, comme " + EXAMPLE);
        if (node.getHost() == null || node.getPort() == 0 || node.getPort() > LAST_PORT)
            throw wrong("« " + authority + " » n’est pas un nom d’hôte et un port ; le nom a des lettres sans accent, "
                    + "des chiffres, des points et des traits d’union, mais pas de « _ » : donner un autre nom à ce "
                    + "nœud, ou son adresse IP");
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("--cluster : " + why);
    }

    @Override
    public String toString() {
        return nodes + " " + prefix;
    }
}
