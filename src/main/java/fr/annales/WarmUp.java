package fr.annales;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import fr.annales.http.Server;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server questions to its own archive, one after the other, through the whole way that requests go, so that what
 * visitors need is compiled before they come. It waits while anybody else asks, and ends when a round is no faster than
 * the best before, or after its time.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long MILLIS_OF_WAITING = 200;

    /** A round that takes more of the best one's time gained nothing; compilers need a few to catch up. */
    private static final double GAIN = .97;

    private static final int ROUNDS_WITHOUT_GAIN = 4;

    private final Server server;
    private final Engine engine;
    private final Thread thread;
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
            if (!isClosed) then.run();
        });
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            List<String> questions = questions();
            long begun = System.nanoTime();
            long best = Long.MAX_VALUE;
            int asked = 0;
            int idle = 0;
            while (idle < ROUNDS_WITHOUT_GAIN && isInTime(begun)) {
                long nanos = ask(questions, begun);
                asked += questions.size();
                idle = nanos < GAIN * best ? 0 : idle + 1;
                best = Math.min(best, nanos);
            }
            LOG.info("warmed up: {} questions in {} ms", asked, (System.nanoTime() - begun) / 1_000_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.debug("the warm-up ended early", failed);
        }
    }

    private boolean isInTime(long begun) {
        return !isClosed && System.nanoTime() - begun < LONGEST.toNanos();
    }

    private List<String> questions() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return Rehearsal.of(snapshot);
        }
    }

    /** How long a round takes, in nanoseconds, without what it waited for others. */
    private long ask(List<String> questions, long begun) throws InterruptedException {
        long nanos = 0;
        for (String question : questions) {
            while (isInTime(begun) && server.load().requests() > 0) TimeUnit.MILLISECONDS.sleep(MILLIS_OF_WAITING);
            if (!isInTime(begun)) return Long.MAX_VALUE;
            long start = System.nanoTime();
            server.rehearse(question);
            nanos += System.nanoTime() - start;
        }
        return nanos;
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }
}
