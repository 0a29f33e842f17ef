package fr.annales.http;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** An engine whose answers can be held back, so that a test sees what happens meanwhile. */
final class HeldEngine implements Engine {
    private static final int ALL = 1_000;

    private final FakeEngine engine;
    private final Semaphore passes = new Semaphore(ALL);
    private final Semaphore held = new Semaphore(0);

    HeldEngine(FakeEngine engine) {
        this.engine = engine;
    }

    FakeEngine engine() {
        return engine;
    }

    /** From now on, whoever asks waits. */
    void hold() {
        passes.drainPermits();
    }

    /** Waits until one more has asked, but not for ever: a test fails where nobody does. */
    void awaitHeld() throws InterruptedException {
        if (!held.tryAcquire(1, TimeUnit.MINUTES)) throw new AssertionError("nobody asks the engine");
    }

    /** Whether one more asks before an answer has come. */
    boolean isAskedBefore(CompletableFuture<?> answer) throws InterruptedException {
        while (!answer.isDone()) if (held.tryAcquire(10, TimeUnit.MILLISECONDS)) return true;
        return false;
    }

    /** Lets all go on. */
    void release() {
        passes.release(ALL);
    }

    @Override
    public Snapshot snapshot(Deadline deadline) {
        held.release();
        passes.acquireUninterruptibly();
        return engine.snapshot(deadline);
    }

    @Override
    public boolean refresh() {
        return engine.refresh();
    }

    @Override
    public void verify() {
        engine.verify();
    }

    @Override
    public void close() {
        engine.close();
    }
}
