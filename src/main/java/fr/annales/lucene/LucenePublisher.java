package fr.annales.lucene;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.search.Publisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Builds versions of an index and publishes them. */
public final class LucenePublisher implements Publisher {
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
        Generations generations = IndexFolder.prepare(index);
        try (FSDirectory root = FSDirectory.open(generations.root());
                Lock lock = root.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            generations.sweep();
            String version = generations.next(hash(files));
            try {
                build(generations.folder(version), archive, files, events);
                lock.ensureValid();
                generations.publish(version);
            } finally {
                generations.sweep();
            }
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

    private static String hash(List<DataFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update((file.name() + file.sha256()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
