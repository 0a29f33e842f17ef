package fr.annales.http;

import fr.annales.engine.Deadline;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of all long answers that are being built or wait to be read, since together they must fit the heap.
 */
final class AnswerMemory {
    /** What the system takes over at once, however slowly the client reads: shorter answers are not counted. */
    static final int TAKEN_AT_ONCE = 1 << 14;

    private final Limits limits;
    private final AtomicLong held = new AtomicLong();

    AnswerMemory(Limits limits) {
        this.limits = limits;
    }

    /** How many bytes are held now. */
    long held() {
        return held.get();
    }

    /** The share of one answer, from when it is begun until it is read. */
    final class Share implements AutoCloseable {
        private Deadline deadline = Deadline.NONE;
        private final AtomicInteger counted = new AtomicInteger();

        /** From now on, what is written for the answer is given up after a deadline. */
        void until(Deadline last) {
            deadline = last;
        }

        /**
         * Takes what an answer of so many bytes needs.
         *
         * @throws ProblemException when it is too long, or others leave nothing
         */
        void take(int bytes) {
            deadline.check();
            int share = bytes <= TAKEN_AT_ONCE ? 0 : bytes;
            if (share > limits.answerBytes()) throw new ProblemException(Problem.tooLong());
            long all = held.addAndGet(share - counted.getAndSet(share));
            if (share > 0 && all - share > limits.heldBytes()) throw new ProblemException(Problem.ofStatus(503));
        }

        /**
         * A body to write, which takes what it needs as it grows, and fails as {@link #take} does. What was taken
         * before stays taken: it is what this one is made of.
         */
        ByteArrayOutputStream body() {
            int before = counted.get();
            return new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] bytes, int offset, int length) {
                    take(Math.max(before, size() + length));
                    super.write(bytes, offset, length);
                }
            };
        }

        /** Lets go of all that was taken. */
        @Override
        public void close() {
            held.addAndGet(-counted.getAndSet(0));
        }
    }
}
