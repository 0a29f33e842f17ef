package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The embedded engine: it serves the version of an index that was current when it last looked. */
public final class LuceneEngine implements Engine {
    private final Versions versions;
    private final AtomicReference<@Nullable OpenVersion> version = new AtomicReference<>();

    /**
     * A version that was found unable to serve.
     *
     * @param state the state of its files at that time: when that has changed, as it does while files are copied, it is
     *     tried again
     */
    private record Refused(String state, IOException reason) {}

    private @Nullable Refused refused;

    private volatile boolean isClosed;

    /**
     * An engine without a version, until {@link #refresh} finds one.
     *
     * @param index the folder of the index, which need not exist
     */
    public LuceneEngine(Path index) {
        this.versions = new Versions(index);
    }

    @Override
    public synchronized boolean refresh() throws IOException {
        while (true) {
            Optional<String> current = versions.current();
            if (isClosed || current.isEmpty()) return false;
            if (isServed(current.get())) return takeSuspicion() && verifyAgain(current.get());
            String state = versions.state(current.get());
            if (refused != null && state.equals(refused.state())) {
                if (takeSuspicion()) verify();
                throw refused.reason();
            }
            try {
                takeUp(current.get());
                return true;
            } catch (IOException unusable) {
                refused = new Refused(state, unusable);
                // The version was replaced and deleted after CURRENT was read: the next one is there now.
                if (versions.current().equals(current)) throw unusable;
            }
        }
    }

    /** Whether the version that was published last was found unable to serve, and has not changed since. */
    private boolean isRefused() throws IOException {
        Optional<String> current = versions.current();
        return refused != null
                && current.isPresent()
                && versions.state(current.get()).equals(refused.state());
    }

    private boolean isServed(String name) {
        OpenVersion served = version.get();
        return served != null && served.name().equals(name);
    }

    /** Whether a file of the version that serves could not be read at some place since this was asked last. */
    private boolean takeSuspicion() {
        OpenVersion served = version.get();
        return served != null && served.suspect().getAndSet(false);
    }

    /** Verifies the version that serves again; returns whether another took its place meanwhile. */
    private boolean verifyAgain(String served) throws IOException {
        verify();
        return !isServed(served);
    }

    private void takeUp(String name) throws IOException {
        OpenVersion next = OpenVersion.open(name, versions.folder(name));
        try {
            if (version.get() != null) next.verify();
        } catch (IOException | RuntimeException | Error damaged) {
            next.reader().close();
            throw damaged;
        }
        versions.force();
        replace(next);
        if (isClosed) replace(null);
    }

    @Override
    public synchronized void verify() throws IOException {
        OpenVersion served = version.get();
        if (served == null) return;
        try {
            served.verify();
        } catch (IOException damaged) {
            boolean isPublishedLast = isServed(versions.current().orElse(""));
            // The version was replaced and deleted while it was read; the next one has been verified.
            if (!isPublishedLast && !isRefused() && refresh()) return;
            replace(null);
            if (isPublishedLast) refused = new Refused(versions.state(served.name()), damaged);
            throw damaged;
        }
    }

    @Override
    public Snapshot snapshot(Deadline deadline) {
        while (true) {
            OpenVersion served = version.get();
            if (served == null) throw new NoVersionException();
            if (served.reader().tryIncRef()) return new LuceneSnapshot(served, deadline);
        }
    }

    @Override
    public void close() {
        // Set without waiting for the lock, whose holder may be waiting for a disk.
        isClosed = true;
        replace(null);
    }

    private void replace(@Nullable OpenVersion next) {
        OpenVersion former = version.getAndSet(next);
        try {
            if (former != null) former.reader().decRef();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
