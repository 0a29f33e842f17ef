package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.Snapshot;
import fr.annales.web.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked is answered or refused, and nothing fails: requests by a grammar, the same for the same seed, of
 * the shipped archive with its pages. More by {@code -Dfuzz.requests=3000000}, others by {@code -Dfuzz.seed=N}, more of
 * the longest questions by {@code -Dfuzz.long=8}, what each rule costs and how often each status came by
 * {@code -Dfuzz.clients=1 -Dfuzz.costs=FILE}.
 */
class FuzzTest extends ShippedServer {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 100_000);
    private static final int SEED = Integer.getInteger("fuzz.seed", 1);
    private static final int THREADS = Integer.getInteger("fuzz.clients", 2);
    private static final int MOST_TOLD = 20;
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final RuleCosts costs = new RuleCosts();

    @Test
    void no_request_is_a_failure() throws Exception {
        InstantSource clock = () -> NOW;
        try (SocketlessServer door = SocketlessServer.open(
                        engine,
                        () -> new Readiness(true, null),
                        Pages.of(
                                "https://example.org",
                                "http://localhost",
                                archive -> OpenApi.document("https://example.org", archive),
                                clock,
                                false),
                        "https://example.org",
                        clock);
                ExecutorService clients = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Map<Integer, Integer>>> asking = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                RequestGrammar grammar = new RequestGrammar(new Random(SEED * 1_000L + i), paths(door), ids());
                asking.add(clients.submit(() -> ask(grammar, door)));
            }
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (Future<Map<Integer, Integer>> client : asking)
                client.get().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            tellCosts(statuses);
            assertThat(failures).isEmpty();
            // Not only refusals, and of these each kind.
            assertThat(statuses.get(200)).isGreaterThan(REQUESTS / 3);
            assertThat(statuses).containsKeys(400, 404);
        }
    }

    private void tellCosts(Map<Integer, Integer> statuses) throws IOException {
        String file = System.getProperty("fuzz.costs");
        if (file != null) Files.writeString(Path.of(file), costs.table() + "\n" + statuses + "\n");
    }

    /** How often each status came. */
    private Map<Integer, Integer> ask(RequestGrammar grammar, SocketlessServer door) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS / THREADS; i++) {
            RequestGrammar.Drawn request = grammar.any();
            long start = System.nanoTime();
            SocketlessServer.Answer answer = door.send(request.text());
            costs.add(request.rule(), System.nanoTime() - start);
            boolean isFailure = answer.status() >= 500 && answer.status() != 503;
            if (isFailure && failures.size() < MOST_TOLD) failures.add(request.text() + answer.text());
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        return statuses;
    }

    private static List<String> ids() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return snapshot.ids(null, 200);
        }
    }

    private static List<String> paths(SocketlessServer door) {
        return door.paths().stream().sorted().toList();
    }
}
