package fr.annales.lucene;

import fr.annales.engine.RevisedEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Adds events to an index on several cores: while the calling thread reads, others analyse and write what it read
 * before, one for each of at most four cores, and where they cannot keep up it waits. Did it help them instead, nobody
 * would read while it writes a segment to the disk, and the others would stand still. So all are busy, and only a few
 * batches of events wait.
 *
 * <p>What fails in any thread comes out in the calling one, at the next batch or at the end. Which events meet in a
 * segment is left to chance; the one segment that all are merged into is sorted, and does not show it.
 */
final class ConcurrentIndexer implements AutoCloseable {
    /** More would wait for the calling one to read. */
    private static final int MOST_THREADS = 4;

    private static final int EVENTS_A_BATCH = 256;
    private static final int CHARACTERS_A_BATCH = 1 << 18;
    private static final int BATCHES_A_THREAD = 2;

    private final IndexWriter writer;
    private final EventDocuments documents;
    private final ThreadPoolExecutor threads;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private List<RevisedEvent> batch = new ArrayList<>();
    private int characters;

    ConcurrentIndexer(IndexWriter writer, EventDocuments documents) {
        this.writer = writer;
        this.documents = documents;
        int most = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        this.threads = new ThreadPoolExecutor(
                most,
                most,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(BATCHES_A_THREAD * most),
                Thread.ofPlatform().daemon().name("adding-", 1).factory(),
                ConcurrentIndexer::await);
    }

    /** Drops the batch when the calling thread is interrupted meanwhile, which it is told at the next. */
    private static void await(Runnable batch, ThreadPoolExecutor threads) {
        try {
            threads.getQueue().put(batch);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes an event, which is added sooner or later.
     *
     * @throws IOException when another could not be written
     */
    void add(RevisedEvent event) throws IOException {
        batch.add(event);
        characters += event.event().text().length();
        if (batch.size() == EVENTS_A_BATCH || characters >= CHARACTERS_A_BATCH) handOver();
    }

    /**
     * Returns when all events have been added.
     *
     * @throws IOException when one could not be written, or the calling thread was interrupted
     */
    void finish() throws IOException {
        handOver();
        threads.close();
        throwFailure();
    }

    /** Drops what waits, unless all is finished, and returns when no thread is left. */
    @Override
    public void close() {
        threads.getQueue().clear();
        threads.close();
    }

    private void handOver() throws IOException {
        throwFailure();
        List<RevisedEvent> full = batch;
        batch = new ArrayList<>(EVENTS_A_BATCH);
        characters = 0;
        threads.execute(() -> addAll(full));
    }

    private void addAll(List<RevisedEvent> events) {
        if (failure.get() != null) return;
        try {
            documents.of(events, writer::addDocument);
        } catch (IOException | RuntimeException | Error thrown) {
            failure.compareAndSet(null, cause(thrown));
        }
    }

    /** What failed first in any thread closes the writer, which is all that the others are told of it. */
    private Throwable cause(Throwable thrown) {
        Throwable first = thrown instanceof AlreadyClosedException ? writer.getTragicException() : null;
        return first == null ? thrown : first;
    }

    private void throwFailure() throws IOException {
        switch (failure.get()) {
            case null -> {}
            case IOException thrown -> throw thrown;
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case Throwable impossible -> throw new IllegalStateException(impossible);
        }
        // Then a batch was dropped.
        if (Thread.currentThread().isInterrupted())
            throw new InterruptedIOException("la construction de l’index a été interrompue");
    }
}
