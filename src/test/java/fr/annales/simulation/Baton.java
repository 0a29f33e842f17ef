package fr.annales.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative scheduler: of several threads the one that has the baton runs, and who has it next is drawn from the
 * seed, whenever a thread touches the disk or sleeps. So threads meet in any order, and in the same order for the same
 * seed. Its time passes with what is done; its clock is set by whoever likes to.
 */
public final class Baton {
    /** Who has not ended by then waits for something that does not come. */
    private static final int MOST_STEPS = 400_000;

    private static final int PATIENCE_SECONDS = 60;
    private static final int STEPS_BETWEEN_HANDS = 6;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T08:00:00Z");

    private final Random random;
    private final long end;
    private final List<Runner> runners = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private long trace;
    private long millis;
    private long clockOffset;
    private int steps;
    private @Nullable Runner running;
    private volatile @Nullable Throwable failure;

    /** @param end how many milliseconds it lasts: then everyone comes to an end */
    public Baton(Random random, long end) {
        this.random = random;
        this.end = end;
    }

    /** What a thread does. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    private static final class Runner {
        final String name;
        final Task task;
        final Semaphore turn = new Semaphore(0);
        long wakes;
        boolean hasEnded;

        Runner(String name, Task task) {
            this.name = name;
            this.task = task;
        }
    }

    /** Thrown to everyone once someone has failed. */
    private static final class EndedError extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Adds a thread. */
    public void add(String name, Task task) {
        runners.add(new Runner(name, task));
    }

    /**
     * Lets all run to their end.
     *
     * @throws AssertionError when one failed, or did not come to an end
     */
    public void run() throws InterruptedException {
        for (Runner runner : runners)
            Thread.ofPlatform().daemon().name("simulated-" + runner.name).start(() -> run(runner));
        hand(runners.get(random.nextInt(runners.size())));
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            Runner holder = running;
            throw new AssertionError("waits for ever: " + (holder == null ? "nobody" : holder.name));
        }
        if (failure != null) throw new AssertionError(failure.getMessage(), failure);
    }

    private void run(Runner runner) {
        runner.turn.acquireUninterruptibly();
        try {
            runner.task.run();
        } catch (EndedError hurried) {
            trace("ended");
        } catch (Throwable thrown) {
            if (failure == null) failure = new AssertionError(runner.name + ": " + thrown.getMessage(), thrown);
        }
        runner.hasEnded = true;
        if (runners.stream().allMatch(other -> other.hasEnded)) {
            running = null;
            done.countDown();
        } else hand(next());
    }

    private void hand(Runner next) {
        running = next;
        next.turn.release();
    }

    private Runner next() {
        List<Runner> waiting =
                runners.stream().filter(runner -> !runner.hasEnded).toList();
        long first = waiting.stream().mapToLong(runner -> runner.wakes).min().orElse(0);
        millis = Math.max(millis, isOver() ? millis : first);
        List<Runner> awake = waiting.stream()
                .filter(runner -> isOver() || runner.wakes <= millis)
                .toList();
        return awake.get(random.nextInt(awake.size()));
    }

    /** May let others run first. Does nothing where nobody does. */
    public void pass() {
        Runner self = running;
        if (self == null) return;
        millis++;
        if (++steps > MOST_STEPS && failure == null)
            failure = new AssertionError(self.name + " does not come to an end");
        if (failure != null) throw new EndedError();
        if (random.nextInt(STEPS_BETWEEN_HANDS) == 0) let(next(), self);
    }

    /** Lets others run for so long, unless it is over. */
    public void sleep(long time) {
        Runner self = running;
        if (self == null || isOver()) return;
        self.wakes = millis + time;
        let(next(), self);
    }

    private void let(Runner next, Runner self) {
        trace(next.name);
        if (next == self) return;
        hand(next);
        self.turn.acquireUninterruptibly();
        if (failure != null) throw new EndedError();
    }

    /** Whether everyone is to come to an end. */
    public boolean isOver() {
        return millis >= end || failure != null;
    }

    /** What a clock shows. */
    public Instant now() {
        return BEGINNING.plusMillis(millis + clockOffset);
    }

    /** Sets the clock, and lets time go on. */
    public void setClock(long millisAhead) {
        clockOffset += millisAhead;
    }

    /** Remembers that something happened: two runs that remember the same are the same. */
    public void trace(String what) {
        trace = 31 * trace + what.hashCode();
    }

    /** A hash of what happened, in its order. */
    public long traced() {
        return trace;
    }
}
