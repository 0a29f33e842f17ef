package fr.annales.lucene;

import fr.annales.engine.Ledger;
import fr.annales.engine.PublishInProgressException;
import fr.annales.engine.Publisher;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds versions of an index and publishes them. */
public final class LucenePublisher implements Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(LucenePublisher.class);
    private static final int LARGEST_BUFFER_MIB = 64;

    /** The part of the heap, as a divisor, that events may take before they are written to the disk. */
    private static final int BUFFER_PART = 8;

    /**
     * The number of segments that are merged before the end. All are merged at the end, so any merge before writes
     * events twice; but more files should not be open.
     */
    private static final int SEGMENTS_TO_MERGE = 50;

    private final Path index;
    private final DirectoryOpener disk;

    /**
     * @param index the folder of the index, created on publishing when its parent exists
     */
    public LucenePublisher(Path index) {
        this(index, FSDirectory::open);
    }

    /** The default place of the ledger of an index: beside its versions, none of which it needs. */
    public static Path ledger(Path index) {
        return new Versions(index).root().resolve("ledger.tsv");
    }

    LucenePublisher(Path index, DirectoryOpener disk) {
        this.index = index;
        this.disk = disk;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IndexFolderException when the folder cannot serve as an index
     */
    @Override
    public String publish(Archive archive, Supplier<List<DataFile>> files, Events events, Ledger ledger)
            throws IOException {
        Versions versions = IndexFolder.prepare(index);
        try (Directory root = disk.open(versions.root());
                Lock lock = root.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            sweep(versions);
            String version = versions.next();
            try (Ledger.Entries entries =
                    ledger.begin(archive, versions.current().orElse(null))) {
                try {
                    build(version, versions.folder(version), archive, files, events, entries);
                    verify(version, versions.folder(version));
                    lock.ensureValid();
                    Versions.publish(version, root);
                    commit(entries);
                } catch (IOException | RuntimeException | Error failure) {
                    discard(version, versions, entries, failure);
                    throw failure;
                }
            }
            sweep(versions);
            return version;
        } catch (LockObtainFailedException busy) {
            throw new PublishInProgressException("un autre programme construit déjà l’index dans " + index, busy);
        }
    }

    private void build(
            String version,
            Path folder,
            Archive archive,
            Supplier<List<DataFile>> files,
            Events events,
            Ledger.Entries entries)
            throws IOException {
        Files.createDirectory(folder);
        try (Directory directory = disk.open(folder);
                IndexWriter writer = new IndexWriter(directory, config())) {
            try (ConcurrentIndexer adding = new ConcurrentIndexer(writer, new EventDocuments(archive))) {
                events.forEach(event -> adding.add(new RevisedEvent(event, entries.enter(event))));
                adding.finish();
            }
            writer.forceMerge(1);
            CommitData data = CommitData.ofThisBuild(archive, files.get(), entries.prepare(version));
            writer.setLiveCommitData(data.toMap().entrySet());
            writer.commit();
        }
    }

    /**
     * The configuration of a build. Merging runs in the threads that add, so that a failure there fails the build and
     * is not printed by Lucene.
     */
    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Schema.ANALYZER)
                .setOpenMode(OpenMode.CREATE)
                .setCodec(new AnnalesCodec())
                .setIndexSort(Schema.BY_DATE)
                .setCommitOnClose(false)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_TO_MERGE))
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(bufferMib());
    }

    private static int bufferMib() {
        return Math.clamp((Runtime.getRuntime().maxMemory() >> 20) / BUFFER_PART, 1, LARGEST_BUFFER_MIB);
    }

    /** Opens a version that was written, and reads it once more, before it is published. */
    private static void verify(String version, Path folder) throws IOException {
        OpenVersion written = OpenVersion.open(version, folder);
        try (DirectoryReader _ = written.reader()) {
            written.verify();
        }
    }

    /** Tells the ledger that the version is published. If that fails, the ledger finds it out at the next build. */
    private static void commit(Ledger.Entries entries) {
        try {
            entries.commit();
        } catch (IOException left) {
            LOG.warn("the ledger is brought up to date at the next build: {}", left.toString());
        }
    }

    private static void discard(String version, Versions versions, Ledger.Entries entries, Throwable failure) {
        try {
            if (versions.discard(version)) entries.abandon();
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    /**
     * Deletes old versions. One that cannot be deleted, for instance since another user built it, is left to a later
     * build.
     */
    private static void sweep(Versions versions) {
        try {
            versions.sweep();
        } catch (IOException left) {
            LOG.info("an old version stays until the next build: {}", left.toString());
        }
    }
}
