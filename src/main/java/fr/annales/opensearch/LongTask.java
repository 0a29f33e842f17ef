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
 * Waits for a task that takes a cluster long, as long as the task makes progress. No connection is held open meanwhile.
 *
 * @param patience the time without progress after which the task is given up, since whoever builds keeps all others
 *     from building. Time that it waited behind other tasks does not count
 * @param queue the time after which it is given up though it may still wait behind other tasks
 * @param longest the time after which it is given up in any case
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
     * The state of a task at one look.
     *
     * @param isDone whether the task is done
     * @param isBehindOthers whether it may be waiting behind other tasks
     * @param state a text that changes when the task makes progress, and not when others do
     */
    private record Found(boolean isDone, boolean isBehindOthers, String state) {
        static final Found DONE = new Found(true, false, "");
    }

    private interface Look {
        Found look() throws IOException;
    }

    /**
     * Merges the segments of an index into one, and returns when that is done. A node merges for one task after the
     * other, and does not tell for which.
     *
     * @throws ClusterException also when a shard failed, or there is no progress any more
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
     * Returns when every shard of an index, and every copy of it, can be asked. The cluster may move them later.
     *
     * @throws ClusterException also when there is no progress any more, for instance since no node can take a copy
     */
    void awaitGreen(String index) throws IOException {
        await("la copie de " + index, () -> {
            JsonNode health = admin.told("GET", "/_cluster/health/" + index, null);
            String status = health.path("status").asString("");
            if (status.equals("green")) return Found.DONE;
            String state = "%s, %s active, %s initializing, %s unassigned shards, %s"
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

    /** The number of shards that the cluster copies or moves now, which are a few of all indices at a time. */
    private static int moving(JsonNode health) {
        return health.path("initializing_shards").asInt(0)
                + health.path("relocating_shards").asInt(0);
    }

    /** The size of an index on all disks, which grows while segments are merged or copied. */
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

    /** The waiting for one task. */
    private final class Waiting {
        private final String what;
        private final long begun = System.nanoTime();
        private String last = "";
        private long moved = begun;
        private long looked = begun;

        /** The time without progress since the last progress, without waits behind other tasks. */
        private long still;

        Waiting(String what) {
            this.what = what;
        }

        /** Takes the state found by a look, and gives up when a time has passed. */
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

    /** Waits before the next look. */
    static void rest(long millis) throws ClusterException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClusterException("la construction de l’index a été interrompue", stopped);
        }
    }
}
