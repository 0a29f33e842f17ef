package fr.annales.bench;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All who use a server during a soak, a thread each, until it is closed. */
final class SoakLoad implements AutoCloseable {
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Tally tally;
    private volatile boolean isOver;

    /** Nobody yet. */
    SoakLoad(Tally tally) {
        this.tally = tally;
    }

    private interface Visit {
        void run() throws IOException, InterruptedException;
    }

    /** Adds those who search. */
    void search(Steady steady, int most) {
        for (int i = 0; i < most; i++) keepOn("a search", steady::ask);
    }

    /** Adds one of each of the others. */
    void visit(SoakClients others) {
        keepOn("an export", others::export);
        keepOn("a harvest", others::harvest);
        keepOn("a page", others::comeBack);
        keepOn("a slow reader", others::readSlowly);
        keepOn("a slow export", others::exportSlowly);
    }

    private void keepOn(String who, Visit visit) {
        clients.execute(() -> {
            try {
                while (!isOver) visitOnce(who, visit);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void visitOnce(String who, Visit visit) throws InterruptedException {
        try {
            visit.run();
        } catch (IOException | RuntimeException failure) {
            if (isOver) return;
            tally.failed(who, failure);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        isOver = true;
        clients.shutdownNow();
        try {
            var _ = clients.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
