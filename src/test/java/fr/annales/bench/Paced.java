package fr.annales.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Questions put to a contender at a steady pace, whether or not it keeps up. An answer takes from when its question was
 * due, so that what waits behind a slow answer is slow too.
 */
final class Paced {
    private final Contender contender;
    private final List<Asked> questions;
    private final long between;
    private final long start = System.nanoTime();
    private final AtomicInteger next = new AtomicInteger();
    private final long[] nanos;

    private Paced(Contender contender, List<Asked> questions, double perSecond) {
        this.contender = contender;
        this.questions = questions;
        this.between = (long) (1e9 / perSecond);
        this.nanos = new long[questions.size()];
    }

    /** How long each answer took, in nanoseconds, the shortest first. */
    static long[] run(Contender contender, List<Asked> questions, int clients, double perSecond)
            throws IOException, InterruptedException {
        Paced paced = new Paced(contender, questions, perSecond);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) tasks.add(paced::ask);
            for (Future<Void> one : threads.invokeAll(tasks)) one.get();
        } catch (ExecutionException failure) {
            throw new IOException(contender.name() + " failed", failure.getCause());
        }
        Arrays.sort(paced.nanos);
        return paced.nanos;
    }

    private Void ask() throws IOException {
        try (Contender.Client client = contender.client()) {
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long due = start + i * between;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime())
                    LockSupport.parkNanos(early);
                client.ask(questions.get(i));
                nanos[i] = System.nanoTime() - due;
            }
        }
        return null;
    }
}
