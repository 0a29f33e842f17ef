package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.web.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exports are made part by part, in turns that leave processors to the others. */
class ExportTurnsTest {
    private static final int EXPORTS = 4;
    private static final int EVENTS = 1_200;

    /** So few requests at a time that one of them may be expensive, however many processors there are. */
    private static final Limits LIMITS = new Limits(
            Duration.ofMinutes(1),
            8,
            256,
            64,
            8_192,
            8_192,
            200,
            Duration.ofMinutes(1),
            16 << 20,
            16 << 20,
            EXPORTS,
            512);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final FakeEngine fake = new FakeEngine();
    private final PartEngine engine = new PartEngine(fake);
    private final Server server = new Server(engine, () -> new Readiness(true, null), Site.NONE, LIMITS, null);

    @AfterEach
    void stop() {
        engine.passes.release(EXPORTS * EVENTS);
        server.close();
        others.close();
        fake.close();
    }

    @Test
    void parts_of_exports_are_made_one_after_the_other_while_searches_are_answered() throws Exception {
        publish();
        Client client = new Client(server.start("127.0.0.1", 0));
        List<CompletableFuture<Client.Response>> exports = new ArrayList<>();
        for (int i = 0; i < EXPORTS; i++)
            exports.add(CompletableFuture.supplyAsync(() -> client.get("/api/events.jsonl"), others));
        engine.begun.acquire(EXPORTS);
        engine.held.acquire();
        for (int i = 0; i < 16; i++)
            assertThat(client.raw("/api/events?size=1").status()).isEqualTo(200);
        engine.passes.release(EXPORTS * EVENTS);
        for (CompletableFuture<Client.Response> export : exports)
            assertThat(export.join().body().lines()).hasSize(EVENTS);
        assertThat(engine.most.get()).isEqualTo(1);
    }

    private void publish() throws IOException {
        fake.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            for (int i = 0; i < EVENTS; i++)
                sink.accept(TestArchive.event("e" + i, "1980", "Titre", "Un texte. ".repeat(200), "loi"));
        });
        fake.refresh();
    }

    /** An engine that holds back what exports ask for after their beginning, and counts how many ask at a time. */
    private static final class PartEngine extends WatchedEngine {
        /** Released once for each export of which the beginning was read. */
        final Semaphore begun = new Semaphore(0);

        /** Released once for each part that is asked for. */
        final Semaphore held = new Semaphore(0);

        final Semaphore passes = new Semaphore(0);
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger asking = new AtomicInteger();

        PartEngine(FakeEngine engine) {
            super(engine);
        }

        @Override
        Parts parts() {
            AtomicInteger calls = new AtomicInteger();
            return part -> {
                boolean isLater = calls.incrementAndGet() > 1;
                if (isLater) enter();
                try {
                    return part.get();
                } finally {
                    if (isLater) asking.decrementAndGet();
                    else begun.release();
                }
            };
        }

        private void enter() {
            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
            held.release();
            passes.acquireUninterruptibly();
        }
    }
}
