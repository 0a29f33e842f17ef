package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineFailure;
import fr.annales.engine.Silent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is done to a cluster that is no search, each step of which either is done or fails the whole: with
 * {@link Silent} where it may be done later, or else with {@link ClusterException}.
 *
 * @param longest how long a step may take
 */
record ClusterAdmin(ClusterClient client, Duration longest) {
    /** To look at what there is: a node that stands still is not waited for. */
    static final Duration LOOKING = Duration.ofSeconds(10);

    /** To build, where all nodes have to hear of a change. */
    static final Duration BUILDING = Duration.ofMinutes(2);

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final String STATUS = "status";
    private static final String TIMESTAMP = "timestamp";

    /** Does it, and gives the answer. */
    JsonNode told(String method, String path, Map<String, String> parameters, @Nullable Object body)
            throws IOException {
        ClusterClient.Reply reply = reply(method, path, parameters, body);
        if (!reply.isDone()) throw ClusterFailures.refused(client, method + " " + path, reply);
        return reply.body();
    }

    JsonNode told(String method, String path, @Nullable Object body) throws IOException {
        return told(method, path, Map.of(), body);
    }

    /** Has the cluster change what it is made of, which every node of it has heard of then. */
    void changed(String method, String path, Object body) throws IOException {
        JsonNode told = told(method, path, body);
        if (!told.path("acknowledged").asBoolean(false))
            throw new ClusterException("le cluster n’a pas confirmé : " + method + " " + path, null);
    }

    /** The answer, or null where there is no such thing. */
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

    /** Does it unless something else is in its place; whether it was done. */
    boolean unlessThere(String method, String path, Map<String, String> parameters, Object body) throws IOException {
        ClusterClient.Reply reply = reply(method, path, parameters, body);
        if (reply.isDone()) return true;
        if (reply.status() == CONFLICT || reply.reason().contains("resource_already_exists")) return false;
        throw ClusterFailures.refused(client, method + " " + path, reply);
    }

    /**
     * What time it is to the node that is asked: the one clock of all who build, whose own may be set to any time. It
     * asks no manager.
     */
    Instant now() throws IOException {
        JsonNode nodes = told("GET", "/_nodes/_local/stats/process", Map.of("filter_path", "nodes.*.timestamp"), null);
        for (JsonNode node : nodes.path("nodes"))
            if (node.path(TIMESTAMP).isIntegralNumber())
                return Instant.ofEpochMilli(node.path(TIMESTAMP).asLong());
        throw new ClusterException("un nœud du cluster ne dit pas l’heure", null);
    }

    /** Deletes what may be there no more. */
    void delete(String path, Map<String, String> parameters) throws IOException {
        ClusterClient.Reply reply = reply("DELETE", path, parameters, null);
        if (!reply.isDone() && !isAbsence(reply)) throw ClusterFailures.refused(client, "DELETE " + path, reply);
    }

    /** The cluster says so itself, and not something that stands before it. */
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
        } catch (EngineFailure unreachable) {
            throw ClusterFailures.silent(client, unreachable);
        }
    }
}
