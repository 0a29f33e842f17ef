package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.event.Archive;
import fr.annales.event.EventSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an archive and publishes it, unless it has mistakes. */
final class ArchiveIndexer {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndexer.class);

    private final ArchiveFolder folder;
    private final Publisher publisher;
    private final Ledger ledger;
    private final ProgressLine progress;
    private final Duration settling;
    private final Consumer<Mistake> mistakes;
    private final AtomicInteger mistaken = new AtomicInteger();

    /** One that takes mistakes for what they are at once, and keeps nothing of what changed. */
    ArchiveIndexer(ArchiveFolder folder, Publisher publisher, ProgressLine progress, Consumer<Mistake> mistakes) {
        this(folder, publisher, Ledger.NONE, progress, Duration.ZERO, mistakes);
    }

    /**
     * @param ledger what is known of the archive's changes
     * @param settling how long files with mistakes are watched: if they change meanwhile, someone is still writing them
     * @param mistakes is told every mistake of the archive
     */
    ArchiveIndexer(
            ArchiveFolder folder,
            Publisher publisher,
            Ledger ledger,
            ProgressLine progress,
            Duration settling,
            Consumer<Mistake> mistakes) {
        this.folder = folder;
        this.publisher = publisher;
        this.ledger = ledger;
        this.progress = progress;
        this.settling = settling;
        this.mistakes = mistakes;
    }

    /**
     * Publishes the archive as it is now.
     *
     * @return how many events were published
     * @throws InvalidArchiveException when it has mistakes, all of which have been told
     * @throws ArchiveChangedException when a file was changed meanwhile
     */
    long run() throws IOException {
        long start = System.nanoTime();
        progress.all(folder.size());
        Archive archive = folder.withTexts(folder.readArchive(this::mistaken), this::mistaken);
        String version = publish(archive);
        LOG.info(
                "published {}: {} events in {} ms", version, progress.steps(), (System.nanoTime() - start) / 1_000_000);
        return progress.steps();
    }

    private String publish(Archive archive) throws IOException {
        try {
            return publisher.publish(archive, folder::files, sink -> readWhole(archive, sink), ledger);
        } finally {
            progress.clear();
        }
    }

    private void readWhole(Archive archive, EventSink sink) throws IOException {
        readEvents(archive, sink);
        if (progress.steps() == 0 && mistaken.get() == 0)
            folder.mistakesOfNoEvent().forEach(this::mistaken);
        if (mistaken.get() > 0) settle();
        // Half of a file has mistakes that the whole of it has not; and what was read may have been another folder's.
        if (folder.changedSince(folder.files())) throw new ArchiveChangedException();
        if (mistaken.get() > 0) throw new InvalidArchiveException(mistaken.get());
        progress.finishing();
    }

    private void settle() throws InterruptedIOException {
        try {
            Thread.sleep(settling);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("la lecture de l’archive a été interrompue");
        }
    }

    private void readEvents(Archive archive, EventSink sink) throws IOException {
        EventSink counted = event -> {
            // An archive with a mistake is not published: what follows is read for its mistakes alone.
            if (mistaken.get() == 0) sink.accept(event);
            progress.step();
        };
        folder.readEvents(archive, counted, this::mistaken, progress::read);
    }

    private void mistaken(Mistake mistake) {
        mistaken.incrementAndGet();
        progress.clear();
        mistakes.accept(mistake);
    }
}
