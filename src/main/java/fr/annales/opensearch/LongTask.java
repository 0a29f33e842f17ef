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
 * Waits for what takes a cluster long, as long as something of it moves there; no connection is held open meanwhile.
 *
 * @param patience after which what has not moved is given up: whoever builds keeps all others from building. What was
 *     waited behind the work of others does not count
 * @param queue after which it is given up though it may still wait behind the work of others
 * @param longest after which it is given up however it moves
 */
record LongTask(ClusterAdmin admin, PublishLock lock, Duration patience, Duration queue, Duration longest) {
    private static final Logger LOG = LoggerFactory.getLogger(LongTask.class);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration QUEUE = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LAST_LOOK_MILLIS = 5_000;

    LongTask(ClusterAdmin admin, PublishLock lock) {
        this(admin, lock, PATIENCE, QUEUE, LONGEST);
    }

    /**
     * What a look has found.
     *
     * @param isDone whether what is waited for is there
     * @param isBehindOthers whether it may wait for its turn
     * @param state what changes when something of the task moves, and with no work of others
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
     * Returns when every shard of an index, and every copy of it, can be asked. Where a cluster moves them to from then
     * on is its own affair.
     *
     * @throws ClusterException also when nothing moves any more: a copy may have no node that could take it
     */
    void awaitGreen(String index) throws IOException {
        await("la copie de " + index, () -> {
            JsonNode health = admin.told("GET", "/_cluster/health/" + index, null);
            String status = health.path("status").asString("");
            if (status.equals("green")) return Found.DONE;
            String state = "%s, %d active, %d initializing, %d unassigned shards, %s"
                    .formatted(
                            status,
                            health.path("active_shards").asInt(-1),
                            health.path("initializing_shards").asInt(-1),
                            health.path("unassigned_shards").asInt(-1),
                            bytes(index));
            return new Found(false, moving(cluster()) > moving(health), state);
        });
    }

    private JsonNode cluster() throws IOException {
        return admin.told("GET", "/_cluster/health", null);
    }

    /** The shards that a cluster copies or moves now: it does so with a few of all indices at a time. */
    private static int moving(JsonNode health) {
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
        Waiting waiting = new Waiting(what);
        long millis = FIRST_LOOK_MILLIS;
        for (Found found = look.look(); !found.isDone(); found = look.look()) {
            lock.keep();
            waiting.goOn(found, System.nanoTime());
            rest(millis);
            if (millis < LAST_LOOK_MILLIS && 2 * millis >= LAST_LOOK_MILLIS)
                LOG.info("the build waits in the cluster for {}: {}", what, found.state());
            millis = Math.min(2 * millis, LAST_LOOK_MILLIS);
        }
    }

    /** How long one task has been waited for. */
    private final class Waiting {
        private final String what;
        private final long begun = System.nanoTime();
        private String last = "";
        private long moved = begun;
        private long looked = begun;

        /** Since it has moved last: the time at which nothing of others was in its way. */
        private long still;

        Waiting(String what) {
            this.what = what;
        }

        /** Takes notice of what a look has found, unless that is to be the last one. */
        void goOn(Found found, long now) throws ClusterException {
            if (!found.state().equals(last)) {
                last = found.state();
                moved = now;
                still = 0;
            } else if (!found.isBehindOthers()) {
                still += now - looked;
            }
            looked = now;
            if (still > patience.toNanos()) throw givenUp("n’avance plus", patience);
            if (now - moved > queue.toNanos()) throw givenUp("n’avance plus", queue);
            if (now - begun > longest.toNanos()) throw givenUp("n’est pas finie", longest);
        }

        private ClusterException givenUp(String how, Duration since) {
            return new ClusterException(
                    what + " " + how + " dans le cluster depuis " + since.toMinutes() + " min : " + last, null);
        }
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
