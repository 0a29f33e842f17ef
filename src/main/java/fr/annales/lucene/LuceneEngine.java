package fr.annales.lucene;

import fr.annales.event.DataFile;
import fr.annales.search.Engine;
import fr.annales.search.Snapshot;
import fr.annales.search.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The embedded engine: serves the version of an index that was current when it last looked. */
public final class LuceneEngine implements Engine {
    private final Versions versions;
    private final AtomicReference<@Nullable OpenVersion> version = new AtomicReference<>();

    /**
     * An engine without a version, until {@link #refresh} finds one.
     *
     * @param index the folder of the index, which need not exist
     */
    public LuceneEngine(Path index) {
        this.versions = new Versions(index);
    }

    /**
     * Takes up the version published last, if it is another than the one served.
     *
     * @return whether a version is served now
     * @throws IOException when the version cannot be opened: the one served before, if any, goes on
     */
    public synchronized boolean refresh() throws IOException {
        OpenVersion served = version.get();
        Optional<String> current = versions.current();
        if (current.isEmpty()) return served != null;
        String name = current.get();
        if (served != null && served.name().equals(name)) return true;
        try {
            replace(OpenVersion.open(name, versions.folder(name)));
            return true;
        } catch (IOException unusable) {
            // Replaced and swept between our two looks: the next one is there now.
            if (versions.current().equals(current)) throw unusable;
            return refresh();
        }
    }

    /** The files that the version served was built from; none without a version. */
    public List<DataFile> builtFrom() {
        OpenVersion served = version.get();
        return served == null ? List.of() : served.data().files();
    }

    @Override
    public Snapshot snapshot() {
        while (true) {
            OpenVersion served = version.get();
            if (served == null) throw new Unavailable("no version has been published yet");
            if (served.reader().tryIncRef()) return new LuceneSnapshot(served);
        }
    }

    @Override
    public synchronized void close() {
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
