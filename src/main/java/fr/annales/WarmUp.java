package fr.annales;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import fr.annales.http.Server;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server questions to its own archive, through the whole way that requests go, so that what visitors need is
 * compiled before they come. It waits while anybody else asks, and ends when a part of the questions leaves the
 * compilers little to do, or after its time.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long MILLIS_OF_WAITING = 200;

    /** Compilers that are busy for less than this part of the time, as a divisor, have little to do. */
    private static final int PART_OF_TIME = 20;

    private static final @Nullable CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    private final Server server;
    private final Engine engine;
    private final Thread thread;
    private final ExecutorService askers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("warm-up-", 1).factory());
    private volatile boolean isClosed;

    /**
     * Does nothing yet.
     *
     * @param then is run when it is over, in the same thread
     */
    WarmUp(Server server, Engine engine, Runnable then) {
        this.server = server;
        this.engine = engine;
        this.thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(() -> {
            run();
            askers.shutdownNow();
            if (!isClosed) then.run();
        });
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            Rehearsal rehearsal = new Rehearsal();
            long begun = System.nanoTime();
            int asked = 0;
            boolean isWorthwhile = COMPILERS != null;
            while (isWorthwhile && isInTime(begun)) {
                List<String> questions = next(rehearsal);
                isWorthwhile = ask(questions, begun);
                asked += questions.size();
            }
            LOG.info("warmed up: {} questions in {} ms", asked, millisSince(begun));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.debug("the warm-up ended early", failed);
        }
    }

    private boolean isInTime(long begun) {
        return !isClosed && System.nanoTime() - begun < LONGEST.toNanos();
    }

    private List<String> next(Rehearsal rehearsal) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return rehearsal.next(snapshot);
        }
    }

    /** Asks a part of the questions, and tells whether that gave the compilers something to do. */
    private boolean ask(List<String> questions, long begun) throws InterruptedException {
        long start = System.nanoTime();
        long before = millisOfCompiling();
        askers.invokeAll(
                questions.stream().map(question -> asking(question, begun)).toList());
        return PART_OF_TIME * (millisOfCompiling() - before) > millisSince(start);
    }

    private Callable<Void> asking(String question, long begun) {
        return () -> {
            while (isInTime(begun) && server.load().requests() > 0) TimeUnit.MILLISECONDS.sleep(MILLIS_OF_WAITING);
            if (isInTime(begun)) server.rehearse(question);
            return null;
        };
    }

    /** How long all compilers of this JVM have been busy. */
    private static long millisOfCompiling() {
        return COMPILERS == null ? 0 : COMPILERS.getTotalCompilationTime();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
        askers.shutdownNow();
    }
}
