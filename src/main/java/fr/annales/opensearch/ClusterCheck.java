package fr.annales.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Checks whether a cluster can serve an archive, and which of its settings should be changed. It changes nothing
 * itself.
 */
public final class ClusterCheck {
    private static final int OLDEST = 3;

    /** The clauses that a cluster must allow in one query: each word in some fields and with its expansions. */
    private static final int CLAUSES = 4_096;

    private final ClusterAdmin admin;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A finding of the check.
     *
     * @param isMistake whether the cluster cannot be used as it is
     * @param sentence in French, without a full stop
     */
    public record Finding(boolean isMistake, String sentence) {}

    private ClusterCheck(ClusterAdmin admin) {
        this.admin = admin;
    }

    /**
     * Checks a cluster.
     *
     * @throws IOException when it does not answer, or refuses to
     */
    public static List<Finding> of(ClusterAddress address) throws IOException {
        try (ClusterClient client = new ClusterClient(address)) {
            ClusterCheck check = new ClusterCheck(new ClusterAdmin(client, ClusterAdmin.LOOKING));
            check.version();
            check.health();
            check.settings();
            return check.findings;
        }
    }

    private void mistake(String sentence) {
        findings.add(new Finding(true, sentence));
    }

    private void warning(String sentence) {
        findings.add(new Finding(false, sentence));
    }

    private void version() throws IOException {
        JsonNode version = admin.told("GET", "/", null).path("version");
        String number = version.path("number").asString("");
        if (!version.path("distribution").asString("").equals("opensearch"))
            mistake("ce n’est pas un cluster OpenSearch");
        else if (major(number) < OLDEST) mistake("OpenSearch " + number + " est trop ancien : il faut la version 3");
    }

    private static int major(String number) {
        String major = number.replaceFirst("\\..*", "");
        return major.matches("\\d{1,4}") ? Integer.parseInt(major) : 0;
    }

    private void health() throws IOException {
        JsonNode health = admin.told("GET", "/_cluster/health", null);
        if (health.path("status").asString("").equals("red")) mistake("le cluster est rouge : des données y manquent");
        int nodes = health.path("number_of_data_nodes").asInt(0);
        if (nodes < 2) warning("un seul nœud garde des données : s’il s’arrête, le service s’arrête");
        int all = health.path("number_of_nodes").asInt(0);
        if (nodes > 1 && all < 3)
            warning("avec deux nœuds, la perte de l’un peut arrêter le cluster : il en faut trois");
    }

    private void settings() throws IOException {
        JsonNode settings = admin.told(
                "GET", "/_cluster/settings", Map.of("include_defaults", "true", "flat_settings", "true"), null);
        if (setting("search.allow_expensive_queries", settings).equals("false"))
            mistake("search.allow_expensive_queries doit être true : les débuts de mots et les fautes en dépendent");
        if (number("indices.query.bool.max_clause_count", settings) < CLAUSES)
            warning("indices.query.bool.max_clause_count devrait être d’au moins " + CLAUSES
                    + " : les plus longues questions seraient refusées");
    }

    private static long number(String name, JsonNode settings) {
        String value = setting(name, settings);
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : Long.MAX_VALUE;
    }

    /** The value of a setting: transient, persistent or by default. */
    private static String setting(String name, JsonNode settings) {
        for (String level : List.of("transient", "persistent", "defaults")) {
            JsonNode value = settings.path(level).path(name);
            if (!value.isMissingNode()) return value.asString("");
        }
        return "";
    }
}
