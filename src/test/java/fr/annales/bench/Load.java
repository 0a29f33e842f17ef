package fr.annales.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Some questions put to a contender, each once, by clients that ask the next as soon as they have an answer. */
final class Load {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Contender contender;
    private final List<Asked> questions;
    private final AtomicInteger next = new AtomicInteger();
    private final long[] nanos;
    private final long[] totals;

    private Load(Contender contender, List<Asked> questions) {
        this.contender = contender;
        this.questions = questions;
        this.nanos = new long[questions.size()];
        this.totals = new long[questions.size()];
    }

    /** What one question took, and what it found. */
    record Timed(Asked asked, long nanos, long total) {}

    /**
     * What came of it.
     *
     * @param nanos from the first question to the last answer
     * @param allocated bytes of this process's heap that the clients' threads took
     */
    record Outcome(List<Timed> answers, long nanos, long allocated) {
        double perSecond() {
            return answers.size() * 1e9 / nanos;
        }
    }

    static Outcome run(Contender contender, List<Asked> questions, int clients)
            throws IOException, InterruptedException {
        Load load = new Load(contender, questions);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) tasks.add(load::askAll);
            long start = System.nanoTime();
            List<Future<Long>> ended = threads.invokeAll(tasks);
            long nanos = System.nanoTime() - start;
            long allocated = 0;
            for (Future<Long> one : ended) allocated += one.get();
            return new Outcome(load.answers(), nanos, allocated);
        } catch (ExecutionException failure) {
            throw new IOException(contender.name() + " failed", failure.getCause());
        }
    }

    /** Asks until none is left; returns the bytes that this thread took. */
    private long askAll() throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try (Contender.Client client = contender.client()) {
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long start = System.nanoTime();
                totals[i] = client.ask(questions.get(i));
                nanos[i] = System.nanoTime() - start;
            }
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private List<Timed> answers() {
        List<Timed> answers = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) answers.add(new Timed(questions.get(i), nanos[i], totals[i]));
        return answers;
    }
}
