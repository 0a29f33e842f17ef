package fr.annales.engine;

import java.time.Duration;

/** Until when an answer is worth having. Whoever loops for it looks here now and then, and gives up in time. */
@FunctionalInterface
public interface Deadline {
    /** For what may take as long as it needs: tests, and work that nobody waits for. */
    Deadline NONE = () -> Long.MAX_VALUE;

    /**
     * The time that is left in nanoseconds, to be passed on to whoever answers elsewhere; 0 or less when it is too
     * late.
     */
    long remaining();

    /** Whether it is too late. */
    default boolean hasPassed() {
        return remaining() <= 0;
    }

    /**
     * Gives up when it is too late.
     *
     * @throws TooSlow when it is
     */
    default void check() {
        if (hasPassed()) throw new TooSlow();
    }

    /** So long from now. */
    static Deadline in(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> end - System.nanoTime();
    }
}
