package fr.annales.lucene;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.search.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds versions of an index and publishes them. */
public final class LucenePublisher implements Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(LucenePublisher.class);
    private static final double BUFFER_MIB = 64;

    private final Path index;

    /**
     * @param index the folder of the index, created on publishing when its parent exists
     */
    public LucenePublisher(Path index) {
        this.index = index;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IndexFolderException when the folder cannot serve as an index, or another process builds in it
     */
    @Override
    public String publish(Archive archive, List<DataFile> files, Events events) throws IOException {
        Versions versions = IndexFolder.prepare(index);
        try (FSDirectory root = FSDirectory.open(versions.root());
                Lock lock = root.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            versions.sweep();
            String version = versions.next(files.hashCode());
            try {
                build(versions.folder(version), archive, files, events);
                lock.ensureValid();
                versions.publish(version);
            } catch (IOException | RuntimeException failure) {
                discard(version, versions, failure);
                throw failure;
            }
            sweep(versions);
            return version;
        } catch (LockObtainFailedException busy) {
            throw new IndexFolderException("un autre programme construit déjà l’index dans " + index, busy);
        }
    }

    private static void build(Path folder, Archive archive, List<DataFile> files, Events events) throws IOException {
        Documents documents = new Documents(archive);
        IndexWriterConfig config = new IndexWriterConfig(Schema.ANALYZER)
                .setOpenMode(OpenMode.CREATE)
                .setIndexSort(Schema.BY_DATE)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER_MIB);
        Files.createDirectory(folder);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            events.forEach(event -> writer.addDocument(documents.of(event)));
            writer.forceMerge(1);
            writer.setLiveCommitData(
                    CommitData.ofThisBuild(archive, files).toMap().entrySet());
            writer.commit();
        }
    }

    private static void discard(String version, Versions versions, Exception failure) {
        try {
            versions.discard(version);
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    /** The new version is published by now: what cannot be deleted yet, the next build deletes. */
    private static void sweep(Versions versions) {
        try {
            versions.sweep();
        } catch (IOException left) {
            LOG.info("an old version stays until the next build: {}", left.toString());
        }
    }
}
