package fr.annales.opensearch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Waits for what takes a cluster long, for which no connection is held open meanwhile. */
record LongTask(ClusterAdmin admin, PublishLock lock) {
    private static final long FIRST_LOOK_MILLIS = 20;
    private static final long LAST_LOOK_MILLIS = 5_000;

    /** What has not moved in this time never will. */
    private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(6);

    /** Whether what is waited for is there. */
    private interface Look {
        boolean isDone() throws IOException;
    }

    /**
     * Starts a task, and returns when it is done.
     *
     * @throws ClusterException also when some shard did not do it
     */
    void run(String path, Map<String, String> parameters) throws IOException {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("wait_for_completion", "false");
        String task = admin.told("POST", path, all, null).required("task").asString();
        await("la fusion", () -> {
            JsonNode state = admin.told("GET", "/_tasks/" + task, null);
            boolean isDone = state.required("completed").asBoolean();
            if (isDone && state.path("response").path("_shards").path("failed").asInt(-1) != 0)
                throw new ClusterException("la fusion a échoué", new IOException(state.toString()));
            return isDone;
        });
    }

    /** Returns when every shard of an index, and every copy of it, is where it shall be. */
    void awaitHealth(String index, String status) throws IOException {
        await("la copie", () -> {
            JsonNode health = admin.told("GET", "/_cluster/health/" + index, null);
            return status.equals(health.path("status").asString(""))
                    && health.path("initializing_shards").asInt(-1) == 0
                    && health.path("relocating_shards").asInt(-1) == 0;
        });
    }

    private void await(String what, Look look) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        for (long millis = FIRST_LOOK_MILLIS; !look.isDone(); millis = Math.min(2 * millis, LAST_LOOK_MILLIS)) {
            lock.keep();
            if (System.nanoTime() > end)
                throw new ClusterException(what + " de l’index n’en finit pas dans le cluster", null);
            rest(millis);
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
