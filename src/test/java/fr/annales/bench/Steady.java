package fr.annales.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions put to a server at a steady pace for as long as one likes, again and again, whether or not it keeps up. An
 * answer takes from when its question was due.
 */
final class Steady {
    private static final String WHO = "a search";

    private final Contender contender;
    private final List<Asked> questions;
    private final long between;
    private final Tally tally;
    private final long start = System.nanoTime();
    private final AtomicLong next = new AtomicLong();

    Steady(Contender contender, List<Asked> questions, double perSecond, Tally tally) {
        this.contender = contender;
        this.questions = questions;
        this.between = (long) (1e9 / perSecond);
        this.tally = tally;
    }

    /** Asks on one connection, until it fails or the thread is interrupted: one of several clients. */
    void ask() throws IOException {
        try (Contender.Client client = contender.client()) {
            while (!Thread.currentThread().isInterrupted()) {
                long i = next.getAndIncrement();
                long due = start + i * between;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    if (Thread.currentThread().isInterrupted()) return;
                    LockSupport.parkNanos(early);
                }
                client.ask(questions.get((int) (i % questions.size())));
                tally.searched(System.nanoTime() - due);
                tally.answered(WHO, 200);
            }
        } catch (RefusedRequestException refused) {
            tally.answered(WHO, refused.status());
        }
    }
}
