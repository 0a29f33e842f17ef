package fr.annales.http;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many exports may go on at the same time: each holds a version open and, as long as its client reads, a processor.
 */
final class ExportSlots {
    private final Semaphore free;

    ExportSlots(int most) {
        this.free = new Semaphore(most);
    }

    /** Takes a slot at once, if there is one. */
    Optional<Slot> take() {
        return free.tryAcquire() ? Optional.of(new Slot()) : Optional.empty();
    }

    /** A slot that is taken. */
    final class Slot {
        private final AtomicBoolean isFree = new AtomicBoolean();

        /** Lets go of it, and tells whether that was the first time. */
        boolean free() {
            boolean isFirst = isFree.compareAndSet(false, true);
            if (isFirst) free.release();
            return isFirst;
        }
    }
}
