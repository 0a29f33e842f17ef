package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineFailure;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is done to a cluster that is no search, each step of which either is done or fails the whole. */
record ClusterAdmin(ClusterClient client) {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** Does it, and gives the answer. */
    JsonNode told(String method, String path, Map<String, String> parameters, @Nullable Object body)
            throws ClusterException {
        ClusterClient.Reply reply = reply(method, path, parameters, body);
        if (!reply.isDone()) throw refused(method + " " + path, reply);
        return reply.body();
    }

    JsonNode told(String method, String path, @Nullable Object body) throws ClusterException {
        return told(method, path, Map.of(), body);
    }

    /** The answer, or null where there is no such thing. */
    @Nullable
    JsonNode find(String path) throws ClusterException {
        ClusterClient.Reply reply = reply("GET", path, Map.of(), null);
        if (reply.status() == NOT_FOUND) return null;
        if (!reply.isDone()) throw refused("GET " + path, reply);
        return reply.body();
    }

    /** Does it unless something else is in its place; whether it was done. */
    boolean unlessThere(String method, String path, Map<String, String> parameters, Object body)
            throws ClusterException {
        ClusterClient.Reply reply = reply(method, path, parameters, body);
        if (reply.isDone()) return true;
        if (reply.status() == CONFLICT || reply.reason().contains("resource_already_exists")) return false;
        throw refused(method + " " + path, reply);
    }

    /** Deletes what may be there no more. */
    void delete(String path, Map<String, String> parameters) throws ClusterException {
        ClusterClient.Reply reply = reply("DELETE", path, parameters, null);
        if (!reply.isDone() && reply.status() != NOT_FOUND) throw refused("DELETE " + path, reply);
    }

    private ClusterClient.Reply reply(String method, String path, Map<String, String> parameters, @Nullable Object body)
            throws ClusterException {
        try {
            return client.send(method, path, parameters, body, Deadline.NONE);
        } catch (EngineFailure unreachable) {
            throw new ClusterException("le cluster ne répond pas", unreachable);
        }
    }

    private static ClusterException refused(String what, ClusterClient.Reply reply) {
        return new ClusterException("le cluster a refusé : " + what, new IOException(reply.reason()));
    }
}
