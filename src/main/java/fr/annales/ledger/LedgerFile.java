package fr.annales.ledger;

import fr.annales.disk.DurableFiles;
import fr.annales.engine.Ledger;
import fr.annales.event.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a file: a line for each event that is or was published, in UTF-8 with tabs between its columns, so that
 * it is read without a program, and compared line by line.
 *
 * <p>What a build changes is written beside it, to a file of the same name with {@code .next}, and takes its place by
 * one move once the version serves. When that move did not come about, the next build makes up for it: the file beside
 * is taken if it is of the version that serves, and thrown away otherwise, but not where nothing serves: an upgrade
 * builds into a new folder, while the version of the file beside serves from the old one. So a crash at any point
 * leaves either both as they were or both new.
 */
public final class LedgerFile implements Ledger {
    private final Path folder;
    private final Path file;
    private final Path next;
    private final InstantSource clock;

    /**
     * The ledger of a file, which need not exist: then every event is new.
     *
     * @param clock tells when a version is published
     */
    public LedgerFile(Path file, InstantSource clock) {
        this.file = file.toAbsolutePath();
        this.folder = Objects.requireNonNull(this.file.getParent(), "a file lies in a folder");
        this.next = this.file.resolveSibling(this.file.getFileName() + ".next");
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws CorruptLedgerException when it is not as it was written
     * @throws IOException too when the file beside it may be of an index elsewhere, and so is not to be thrown away
     */
    @Override
    public Entries begin(Archive archive, @Nullable String served) throws IOException {
        if (!Files.isDirectory(folder))
            throw new IOException("le dossier du registre des changements n’existe pas : " + folder);
        LastLine waiting = WrittenLedger.lastLine(next);
        if (waiting != null && waiting.version().equals(served)) takeSound();
        else if (waiting != null && served == null && !Files.notExists(file)) throw new IOException(waits());
        else Files.deleteIfExists(next);
        WrittenLedger before = WrittenLedger.open(file);
        try {
            return new LedgerUpdate(before, new ContentHash(archive), new LedgerWriter(next), this::take, clock);
        } catch (IOException | RuntimeException failure) {
            before.close();
            throw failure;
        }
    }

    /** Another index may serve that version; without a ledger before it, there is nothing to lose. */
    private String waits() {
        return next
                + " attend : il est d’une version que ce dossier n’a pas. Lancer d’abord index sur l’ancien dossier, "
                + "ou effacer " + next;
    }

    /** Takes the file beside, which has waited on a disk, once it was read to its last byte. */
    private void takeSound() throws IOException {
        try (WrittenLedger _ = WrittenLedger.open(next)) {
            // It is as it was written.
        } catch (CorruptLedgerException _) {
            throw CorruptLedgerException.waiting(next);
        }
        take();
    }

    /** Takes the file beside as the ledger. */
    private void take() throws IOException {
        DurableFiles.replace(file, next);
    }
}
