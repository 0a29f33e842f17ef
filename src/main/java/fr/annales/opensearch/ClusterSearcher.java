package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineException;
import fr.annales.engine.EngineReadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Sends searches to a cluster, several in one round trip, and accepts whole answers only: one that timed out, or that
 * lacks the part of a shard, is a failure. A node that gave up after its time may have waited for another that is
 * silent, so the next one is asked as long as there is time.
 */
record ClusterSearcher(ClusterClient client, Deadline deadline) {
    /** The parameter that has the cluster cancel a search for which nobody waits any more. */
    private static final String CANCEL = "cancel_after_time_interval";

    /**
     * The parameter for the number of shards above which a cluster first asks each whether it can have any hit. It does
     * so for every index that is closed for writing, unless it is told otherwise.
     */
    private static final String PRE_FILTER = "pre_filter_shard_size";

    private static final String SHARDS_TO_PRE_FILTER = "128";

    /** The error of a search that was cancelled after its time. */
    private static final String CANCELLED = "task_cancelled_exception";

    /** Reads from answers. One that has not the expected form was not written by us, or was damaged on the way. */
    static <T> T reading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException | IllegalStateException unreadable) {
            throw new EngineReadException(unreadable);
        }
    }

    SearchReply search(SearchBody search) {
        return search(List.of(search)).getFirst();
    }

    /** The replies to some searches, in their order. */
    List<SearchReply> search(List<SearchBody> searches) {
        deadline.check();
        if (searches.isEmpty()) return List.of();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (SearchBody search : searches) {
            line(search.header(), lines);
            line(search.body(), lines);
        }
        return patiently(() -> send(lines.toByteArray(), searches.size()));
    }

    private List<SearchReply> send(byte[] lines, int searches) {
        ClusterClient.Reply reply = client.sendLines(
                "/_msearch",
                Map.of(CANCEL, client.millisOfANode(deadline) + "ms", PRE_FILTER, SHARDS_TO_PRE_FILTER),
                lines,
                deadline);
        if (!reply.isDone()) throw refused(reply);
        List<SearchReply> replies = new ArrayList<>();
        for (JsonNode response : reply.body().path("responses")) replies.add(whole(response));
        if (replies.size() != searches) throw failed("answers are missing");
        return replies;
    }

    /** Asks, and asks again where a node gave up in time, but no oftener than there are nodes. */
    private <T> T patiently(Supplier<T> asking) {
        for (int left = client.nodes().size() - 1; ; left--) {
            try {
                return asking.get();
            } catch (DeadlineExceededException late) {
                // Whoever is interrupted is told that the deadline passed too, and asks nobody else.
                if (left <= 0 || Thread.currentThread().isInterrupted() || !ClusterClient.hasTime(deadline)) throw late;
            }
        }
    }

    /**
     * The reply to a search in which each named query tells its score. A cluster tells that for a single search only,
     * not for one of several.
     */
    SearchReply explained(SearchBody search) {
        deadline.check();
        Map<String, String> parameters = new HashMap<>();
        search.header().forEach((name, value) -> parameters.put(name, value.toString()));
        parameters.put("include_named_queries_score", "true");
        String index = Objects.requireNonNull(parameters.remove(SearchBody.INDEX));
        return patiently(() -> {
            parameters.put(CANCEL, client.millisOfANode(deadline) + "ms");
            ClusterClient.Reply reply =
                    client.send("POST", "/" + index + "/_search", parameters, search.body(), deadline);
            if (!reply.isDone()) throw refused(reply);
            return whole(reply.body());
        });
    }

    private static void line(Object value, ByteArrayOutputStream lines) {
        lines.writeBytes(ClusterJson.bytes(value));
        lines.write('\n');
    }

    /** The failure of a call that was refused as a whole, whenever that was. */
    private static EngineException refused(ClusterClient.Reply reply) {
        return isCancelled(reply.body().path("error"))
                ? new DeadlineExceededException()
                : new EngineReadException(new IOException(reply.reason()));
    }

    /** Whether an error tells of a search that was cancelled: itself, or as the cause of what it ends in. */
    private static boolean isCancelled(JsonNode error) {
        return error.findValuesAsString("type").contains(CANCELLED);
    }

    private SearchReply whole(JsonNode response) {
        JsonNode error = response.path("error");
        if (isCancelled(error)) throw new DeadlineExceededException();
        JsonNode root = error.path("root_cause").path(0);
        if (!error.isMissingNode())
            throw failed(error.path("type").asString("") + ": "
                    + root.path("type").asString("") + ": "
                    + root.path("reason").asString(""));
        if (response.path("timed_out").asBoolean(true)) throw new DeadlineExceededException();
        JsonNode shards = response.path("_shards");
        int total = shards.path("total").asInt(-1);
        if (total < 1
                || shards.path("failed").asInt(-1) != 0
                || shards.path("successful").asInt(-1) != total) throw failed("some shards did not answer: " + shards);
        if (!response.path("hits").path("hits").isArray()) throw failed("an answer without hits");
        return new SearchReply(response);
    }

    private EngineReadException failed(String reason) {
        deadline.check();
        return new EngineReadException(new IOException(reason));
    }
}
