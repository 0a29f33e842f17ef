package fr.annales.http;

import fr.annales.engine.EngineReadException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs that the engine did not answer. While it does not, every request fails alike: each kind of failure is logged
 * once a minute, with how many there were since, so that an outage fills no disk.
 */
final class UnansweredLog {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredLog.class);
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final Map<Class<?>, Told> told = new HashMap<>();

    /**
     * A kind of failure.
     *
     * @param nanos when it was logged
     * @param since how many there were since
     */
    private record Told(long nanos, int since) {}

    UnansweredLog() {
        this(System::nanoTime);
    }

    /** The same by another clock. */
    UnansweredLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Logs a failure, or only counts it.
     *
     * @param path of the request that failed
     */
    synchronized void tell(String path, EngineReadException failure) {
        long now = nanos.getAsLong();
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        Told last = told.getOrDefault(cause.getClass(), new Told(now - PAUSE_NANOS, 0));
        boolean isDue = now - last.nanos >= PAUSE_NANOS;
        if (isDue) LOG.error("the engine did not answer: {} ({} like this since the last)", path, last.since, cause);
        told.put(cause.getClass(), isDue ? new Told(now, 0) : new Told(last.nanos, last.since + 1));
    }
}
