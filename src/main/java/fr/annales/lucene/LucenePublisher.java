package fr.annales.lucene;

import fr.annales.engine.Busy;
import fr.annales.engine.Ledger;
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

    /** What the events that are not yet on the disk may take of the heap, as one part in so many. */
    private static final int BUFFER_PART = 8;

    /**
     * All are merged in the end: merging fewer before would only write them twice. But so many open files are enough.
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

    /** Where the ledger of an index lies unless it is told otherwise: beside its versions, none of which it needs. */
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
            throw new Busy("un autre programme construit déjà l’index dans " + index, busy);
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

    /** Merges in a thread that adds, so that what fails there fails the build, and prints nothing of its own. */
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

    /** What was written is opened and read once more before anyone is sent there. */
    private static void verify(String version, Path folder) throws IOException {
        OpenVersion written = OpenVersion.open(version, folder);
        try (DirectoryReader _ = written.reader()) {
            written.verify();
        }
    }

    /** The version is published by now: a ledger that could not be told so learns it at the next build. */
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

    /** What cannot be deleted, as another user built it, is in nobody's way: the next build that may deletes it. */
    private static void sweep(Versions versions) {
        try {
            versions.sweep();
        } catch (IOException left) {
            LOG.info("an old version stays until the next build: {}", left.toString());
        }
    }
}
