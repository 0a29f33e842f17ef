package fr.annales.engine;

import java.time.Duration;

/**
 * The time until which an answer is wanted. A loop that may take long checks it now and then, and gives up once it has
 * passed.
 */
@FunctionalInterface
public interface Deadline {
    /** No deadline: for tests, and for work that nobody waits for. */
    Deadline NONE = () -> Long.MAX_VALUE;

    /**
     * The nanoseconds that are left, 0 or less when the deadline has passed. An engine passes them on to the machines
     * that it asks.
     */
    long remaining();

    /** Whether the deadline has passed. */
    default boolean hasPassed() {
        return remaining() <= 0;
    }

    /**
     * Gives up when the deadline has passed.
     *
     * @throws DeadlineExceededException when it has
     */
    default void check() {
        if (hasPassed()) throw new DeadlineExceededException();
    }

    /** A deadline that passes after some time from now. */
    static Deadline in(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> end - System.nanoTime();
    }
}
