package fr.annales.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * Versions of an index that were published once, and are published again without being built: under a new name each
 * time, as links to the same files, in the place of the version before, which is deleted as a build deletes it.
 */
public final class KeptVersions {
    private static final String LOCK = "write.lock";

    private final Versions versions;
    private final Path kept;

    /**
     * Keeps nothing yet.
     *
     * @param index where versions are published
     * @param kept the folder for those that are kept, on the same disk
     */
    public KeptVersions(Path index, Path kept) {
        this.versions = new Versions(index);
        this.kept = kept;
    }

    /** Keeps the version that is published now, under a name of the caller's. */
    public void keep(String name) throws IOException {
        String current = versions.current().orElseThrow(() -> new IOException("nothing is published"));
        link(versions.folder(current), kept.resolve(name));
    }

    /** Whether a version is kept under a name. */
    public boolean has(String name) {
        return Files.isDirectory(kept.resolve(name));
    }

    /** Publishes a version that is kept. */
    public void publish(String name) throws IOException {
        try (Directory root = FSDirectory.open(versions.root());
                Lock _ = root.obtainLock(LOCK)) {
            String next = versions.next();
            link(kept.resolve(name), versions.folder(next));
            Versions.publish(next, root);
            versions.sweep();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList())
                if (!file.endsWith(LOCK)) Files.createLink(to.resolve(file.getFileName()), file);
        }
    }
}
