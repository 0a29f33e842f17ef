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
 * Adds events to an index in several threads: while the calling thread reads events, others analyse and write what it
 * read before, one for each core and at most four. Where they cannot keep up the calling thread waits, so that only a
 * few batches are in memory. It does not help them, since nobody would read while it wrote a segment to the disk, and
 * the other threads would run out of work.
 *
 * <p>A failure in any thread is thrown in the calling one, at the next batch or at the end. The events of a segment
 * depend on chance, but the one segment that all are merged into is sorted and does not.
 */
final class ConcurrentIndexer implements AutoCloseable {
    /** More threads would wait for the calling one to read. */
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

    /**
     * Waits until there is room for a batch. When the calling thread is interrupted meanwhile the batch is dropped,
     * which the next call throws.
     */
    private static void await(Runnable batch, ThreadPoolExecutor threads) {
        try {
            threads.getQueue().put(batch);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes an event, to be added some time before the end.
     *
     * @throws IOException when an event before could not be written
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

    /** Drops the batches that wait, unless all is finished, and returns when no thread is left. */
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
            documents.write(events, writer::addDocument);
        } catch (IOException | RuntimeException | Error thrown) {
            failure.compareAndSet(null, cause(thrown));
        }
    }

    /**
     * The cause of a failure: the first failure in any thread closes the writer, and all other threads only see it
     * closed.
     */
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
        // A batch was dropped, see await.
        if (Thread.currentThread().isInterrupted())
            throw new InterruptedIOException("la construction de l’index a été interrompue");
    }
}
