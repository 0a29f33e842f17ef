package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineException;
import fr.annales.engine.EngineUnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Administers a cluster: every call other than a search. A call that fails throws {@link EngineUnreachableException}
 * where it may succeed later, and else {@link ClusterException}.
 *
 * @param longest how long a call may take
 */
record ClusterAdmin(ClusterClient client, Duration longest) {
    /** The time for a look at the cluster, in which a node that hangs is not waited for. */
    static final Duration LOOKING = Duration.ofSeconds(10);

    /** The time for a call of a build, in which all nodes must be told of a change. */
    static final Duration BUILDING = Duration.ofMinutes(2);

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final String STATUS = "status";
    private static final String TIMESTAMP = "timestamp";

    /** Makes a call and returns the answer. */
    JsonNode told(String method, String path, Map<String, String> parameters, @Nullable Object body)
            throws IOException {
        ClusterClient.Reply reply = reply(method, path, parameters, body);
        if (!reply.isDone()) throw ClusterFailures.refused(client, method + " " + path, reply);
        return reply.body();
    }

    JsonNode told(String method, String path, @Nullable Object body) throws IOException {
        return told(method, path, Map.of(), body);
    }

    /** Makes a call that changes the state of the cluster, and returns when every node knows of it. */
    void changed(String method, String path, Object body) throws IOException {
        JsonNode told = told(method, path, body);
        if (!told.path("acknowledged").asBoolean(false))
            throw new ClusterException("le cluster n’a pas confirmé : " + method + " " + path, null);
    }

    /** The answer to a call for something, or null where that does not exist. */
    @Nullable
    JsonNode find(String path) throws IOException {
        return find(path, Map.of());
    }

    @Nullable
    JsonNode find(String path, Map<String, String> parameters) throws IOException {
        ClusterClient.Reply reply = reply("GET", path, parameters, null);
        if (isAbsence(reply)) return null;
        if (!reply.isDone()) throw ClusterFailures.refused(client, "GET " + path, reply);
        return reply.body();
    }

    /** Creates something; returns false where something is there already. */
    boolean unlessThere(String method, String path, Map<String, String> parameters, Object body) throws IOException {
        ClusterClient.Reply reply = reply(method, path, parameters, body);
        if (reply.isDone()) return true;
        if (reply.status() == CONFLICT || reply.reason().contains("resource_already_exists")) return false;
        throw ClusterFailures.refused(client, method + " " + path, reply);
    }

    /**
     * The time of the node that is asked. Builders go by the clock of the cluster, since their own may be wrong. The
     * call needs no manager.
     */
    Instant now() throws IOException {
        JsonNode nodes = told("GET", "/_nodes/_local/stats/process", Map.of("filter_path", "nodes.*.timestamp"), null);
        for (JsonNode node : nodes.path("nodes"))
            if (node.path(TIMESTAMP).isIntegralNumber())
                return Instant.ofEpochMilli(node.path(TIMESTAMP).asLong());
        throw new ClusterException(
                "un nœud du cluster ne dit pas l’heure ; annales check dit si c’est OpenSearch", null);
    }

    /** Deletes something, which need not exist. */
    void delete(String path, Map<String, String> parameters) throws IOException {
        ClusterClient.Reply reply = reply("DELETE", path, parameters, null);
        if (!reply.isDone() && !isAbsence(reply)) throw ClusterFailures.refused(client, "DELETE " + path, reply);
    }

    /**
     * Whether a reply says that something does not exist, in the words of the cluster itself and not of a proxy before
     * it.
     */
    private static boolean isAbsence(ClusterClient.Reply reply) {
        JsonNode body = reply.body();
        return reply.status() == NOT_FOUND
                && (body.path(STATUS).asInt(0) == NOT_FOUND
                        || !body.path("found").asBoolean(true)
                        || body.path("result").asString("").equals("not_found"));
    }

    private ClusterClient.Reply reply(String method, String path, Map<String, String> parameters, @Nullable Object body)
            throws IOException {
        try {
            return client.send(method, path, parameters, body, Deadline.in(longest));
        } catch (EngineException unreachable) {
            throw ClusterFailures.unreachable(client, unreachable);
        }
    }
}
