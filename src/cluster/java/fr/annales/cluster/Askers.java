package fr.annales.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Clients that ask a server all the while for what a made archive must answer, and keep what was wrong: a part for the
 * whole, a refusal that does not say when to come back, an answer that came late.
 */
final class Askers implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final int IN_A_ROW = 40;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** The time that the server gives an answer, and a second. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final long NAP_MILLIS = 10;

    private final String address;
    private final int events;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** By how much the machine itself was late at most, which is nobody's fault here. */
    private final AtomicLong late = new AtomicLong();

    private volatile String label = "";
    private volatile boolean isOver;

    Askers(String address, int events) {
        this.address = address;
        this.events = events;
    }

    void start() {
        var _ = threads.submit(() -> {
            while (!isOver) nap();
        });
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            var _ = threads.submit(() -> {
                while (!isOver) ask(random);
            });
        }
    }

    /** Sees how late a thread is that has nothing to do but to wake up. */
    private void nap() {
        long start = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(NAP_MILLIS));
        late.accumulateAndGet(System.nanoTime() - start, Math::max);
    }

    private void ask(Random random) {
        int number = random.nextInt(events);
        List<String> questions = List.of(
                "/api/events?size=1",
                "/api/events?q=titre+" + number,
                "/api/events?year=" + (1900 + number % 100),
                "/api/suggest?q=titre+" + number);
        String question = questions.get(random.nextInt(questions.size()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + question))
                .timeout(LONGEST.plusSeconds(10))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (taken.compareTo(LONGEST.plusNanos(late.get())) > 0) faults.add(question + " took " + taken);
            look(question, number, answer);
        } catch (IOException failure) {
            if (!isOver) faults.add(question + ": " + failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String question, int number, HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            if (answer.headers().firstValue("Retry-After").isEmpty()) faults.add(question + ": no Retry-After");
            right.set(0);
            refused.incrementAndGet();
            return;
        }
        String wrong = wrong(question, number, answer);
        if (wrong != null) faults.add(question + ": " + wrong);
        else if (answer.body().contains("\"" + label + "-") || question.startsWith("/api/suggest")) {
            right.incrementAndGet();
        }
    }

    /** What is wrong with an answer; null where nothing is. */
    private @Nullable String wrong(String question, int number, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) return answer.statusCode() + " " + answer.body();
        String body = answer.body();
        int expected = question.contains("year=") ? events / 100 : question.contains("size=1") ? events : -1;
        if (expected >= 0 && !body.contains("\"total\":" + expected + ",")) return body;
        String title = question.startsWith("/api/suggest") ? "Titre " : "Titre " + number;
        return expected >= 0 || body.contains(title) ? null : body;
    }

    /** Returns when all were answered for a while, by the archive of a label. */
    void awaitRight(String byLabel) throws InterruptedException {
        label = byLabel;
        right.set(0);
        await(right, "right answers from " + byLabel);
    }

    /** Returns when many were told to come back; what is remembered may be answered all the while. */
    void awaitRefusal() throws InterruptedException {
        refused.set(0);
        await(refused, "refusals");
    }

    private void await(AtomicInteger counted, String what) throws InterruptedException {
        long start = System.nanoTime();
        while (counted.get() < IN_A_ROW) {
            assertThat(faults).isEmpty();
            if (System.nanoTime() - start > PATIENCE_NANOS) throw new AssertionError("no " + what);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
        http.shutdownNow();
    }
}
