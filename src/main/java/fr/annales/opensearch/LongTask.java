package fr.annales.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Waits for what takes a cluster long, as long as something moves there; no connection is held open meanwhile.
 *
 * @param patience after which what has not moved is given up: whoever builds keeps all others from building
 * @param queue the same of what may wait behind the work of others, where nothing moves though nothing is wrong
 */
record LongTask(ClusterAdmin admin, PublishLock lock, Duration patience, Duration queue) {
    private static final Logger LOG = LoggerFactory.getLogger(LongTask.class);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration QUEUE = Duration.ofHours(2);
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LAST_LOOK_MILLIS = 5_000;

    LongTask(ClusterAdmin admin, PublishLock lock) {
        this(admin, lock, PATIENCE, QUEUE);
    }

    /**
     * What a look has found.
     *
     * @param isDone whether what is waited for is there
     * @param isBehindOthers whether it may wait for its turn
     * @param state what changes when something moves
     */
    private record Found(boolean isDone, boolean isBehindOthers, String state) {
        static final Found DONE = new Found(true, false, "");
    }

    private interface Look {
        Found look() throws IOException;
    }

    /**
     * Has the segments of an index merged into one, and returns when they are. A node merges for one after the other,
     * and does not tell for whom.
     *
     * @throws ClusterException also when some shard did not do it, or nothing moves any more
     */
    void merge(String index) throws IOException {
        Map<String, String> parameters = new HashMap<>(Map.of("max_num_segments", "1", "wait_for_completion", "false"));
        String task = admin.told("POST", "/" + index + "/_forcemerge", parameters, null)
                .required("task")
                .asString();
        await("la fusion de " + index, () -> {
            JsonNode state = admin.told("GET", "/_tasks/" + task, null);
            boolean isDone = state.required("completed").asBoolean();
            if (isDone && state.path("response").path("_shards").path("failed").asInt(-1) != 0)
                throw new ClusterException("la fusion a échoué", new IOException(state.toString()));
            return isDone ? Found.DONE : new Found(false, true, bytes(index));
        });
    }

    /**
     * Returns when every shard of an index, and every copy of it, is where it shall be.
     *
     * @throws ClusterException also when nothing moves any more: a copy may have no node that could take it
     */
    void awaitGreen(String index) throws IOException {
        await("la copie de " + index, () -> {
            JsonNode health = admin.told("GET", "/_cluster/health/" + index, null);
            int initializing = health.path("initializing_shards").asInt(-1);
            int relocating = health.path("relocating_shards").asInt(-1);
            int moving = initializing + relocating;
            String status = health.path("status").asString("");
            if (status.equals("green") && moving == 0) return Found.DONE;
            boolean isBehindOthers = movingInAll() > moving;
            String state = "%s, %d active, %d initializing, %d relocating, %d unassigned shards%s, %s"
                    .formatted(
                            status,
                            health.path("active_shards").asInt(-1),
                            initializing,
                            relocating,
                            health.path("unassigned_shards").asInt(-1),
                            isBehindOthers ? " behind those of others" : "",
                            bytes(index));
            return new Found(false, isBehindOthers, state);
        });
    }

    /** The shards of all indices that a cluster copies or moves now: it does so with a few at a time. */
    private int movingInAll() throws IOException {
        JsonNode health = admin.told("GET", "/_cluster/health", null);
        return health.path("initializing_shards").asInt(0)
                + health.path("relocating_shards").asInt(0);
    }

    /** What an index takes on all disks: it grows while segments are merged, or copied. */
    private String bytes(String index) throws IOException {
        JsonNode stats = admin.told("GET", "/" + index + "/_stats/store", null);
        return stats.path("_all")
                        .path("total")
                        .path("store")
                        .path("size_in_bytes")
                        .asLong(-1) + " bytes";
    }

    private void await(String what, Look look) throws IOException {
        String last = "";
        long moved = System.nanoTime();
        long millis = FIRST_LOOK_MILLIS;
        for (Found found = look.look(); !found.isDone(); found = look.look()) {
            lock.keep();
            if (!found.state().equals(last)) moved = System.nanoTime();
            else checkMoves(what, found, System.nanoTime() - moved);
            last = found.state();
            rest(millis);
            if (millis < LAST_LOOK_MILLIS && 2 * millis >= LAST_LOOK_MILLIS)
                LOG.info("the build waits in the cluster for {}: {}", what, last);
            millis = Math.min(2 * millis, LAST_LOOK_MILLIS);
        }
    }

    private void checkMoves(String what, Found found, long nanos) throws ClusterException {
        Duration allowed = found.isBehindOthers() ? queue : patience;
        if (nanos > allowed.toNanos())
            throw new ClusterException(
                    what + " n’avance plus dans le cluster depuis " + allowed.toMinutes() + " min : " + found.state(),
                    null);
    }

    /** Leaves a cluster that builds an index alone for a while. */
    static void rest(long millis) throws ClusterException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClusterException("la construction de l’index a été interrompue", stopped);
        }
    }
}
