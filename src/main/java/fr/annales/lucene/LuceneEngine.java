package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The embedded engine: serves the version of an index that was current when it last looked. */
public final class LuceneEngine implements Engine {
    private final Versions versions;
    private final AtomicReference<@Nullable OpenVersion> version = new AtomicReference<>();

    /**
     * A version that cannot serve.
     *
     * @param state in which it was found: it is tried again when that changes, as while it is being copied
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
            if (isServed(current.get())) return isSuspect() && isReplaced(current.get());
            String state = versions.state(current.get());
            if (refused != null && state.equals(refused.state())) {
                if (isSuspect()) verify();
                throw refused.reason();
            }
            try {
                takeUp(current.get());
                return true;
            } catch (IOException unusable) {
                refused = new Refused(state, unusable);
                // Replaced and swept between our two looks: the next one is there now.
                if (versions.current().equals(current)) throw unusable;
            }
        }
    }

    /** Whether what was published last was found unable to serve, and is still as it was then. */
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

    /** Whether a page of a file of the version that serves could not be read of late. */
    private boolean isSuspect() {
        OpenVersion served = version.get();
        return served != null && served.suspect().getAndSet(false);
    }

    /** Reads the version that serves once more; whether another took its place meanwhile. */
    private boolean isReplaced(String served) throws IOException {
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
            // Replaced and swept while it was read: what took its place has been verified.
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
            if (served == null) throw new Unavailable();
            if (served.reader().tryIncRef()) return new LuceneSnapshot(served, deadline);
        }
    }

    @Override
    public void close() {
        // Not in turn with the others, which may be waiting for a disk.
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
