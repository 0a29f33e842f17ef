package fr.annales.http;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many exports may go on at the same time, since each holds a version open; and the threads that make their parts,
 * whatever the number of exports, since each keeps a processor busy.
 */
final class ExportSlots implements AutoCloseable {
    private final Semaphore free;
    private final ExecutorService making;

    /**
     * All free.
     *
     * @param most how many exports
     * @param making how many parts of them are made at the same time
     */
    ExportSlots(int most, int making) {
        this.free = new Semaphore(most);
        this.making = Executors.newFixedThreadPool(
                making, Thread.ofPlatform().daemon().name("export-", 0).factory());
    }

    /** Takes a slot at once, if there is one. */
    Optional<Slot> take() {
        return free.tryAcquire() ? Optional.of(new Slot()) : Optional.empty();
    }

    /** Makes nothing more than what was begun. */
    @Override
    public void close() {
        making.shutdown();
    }

    /** A slot that is taken. */
    final class Slot {
        private final AtomicBoolean isFree = new AtomicBoolean();

        /** What makes parts, in turns with the other exports. */
        Executor making() {
            return making;
        }

        /** Lets go of it, and tells whether that was the first time. */
        boolean free() {
            boolean isFirst = isFree.compareAndSet(false, true);
            if (isFirst) free.release();
            return isFirst;
        }
    }
}
