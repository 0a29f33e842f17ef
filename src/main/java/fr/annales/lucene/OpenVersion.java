package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineReadException;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOSupplier;

/**
 * An open version of an index, with all that is computed once for it.
 *
 * @param name the name under which it was published
 * @param reader counts its users, and closes the files with the last one
 * @param segment the one segment of the index
 * @param whole the counts of the whole archive in each dimension
 * @param browsed the counts of what selections alone leave of it
 * @param suspect whether its files could not be read at some place since it was verified last
 */
record OpenVersion(
        String name,
        DirectoryReader reader,
        Segment segment,
        CommitData data,
        TimeQueries times,
        List<OrdinalCounts> whole,
        SelectionCounts browsed,
        AtomicBoolean suspect) {

    /**
     * The most clauses of a query. A question has 512 characters: at most 512 words, or 170 expressions with 16
     * synonyms each, sought in two fields, and expanded by near words.
     */
    private static final int MOST_CLAUSES = 8_192;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /**
     * Opens a published version.
     *
     * @throws IndexFolderException when there is none, Lucene cannot read it, it is of another schema, or not what
     *     {@link LucenePublisher} wrote
     */
    static OpenVersion open(String name, Path folder) throws IOException {
        // Lucene would create a missing folder.
        if (!Files.isDirectory(folder)) throw new IndexFolderException("l’index manque : " + folder, null);
        DirectoryReader reader = read(folder);
        try {
            return of(name, reader);
        } catch (IOException | RuntimeException | InternalError unusable) {
            reader.close();
            throw unusable instanceof IndexFolderException told ? told : damaged(folder.toString(), unusable);
        } catch (Error failure) {
            reader.close();
            throw failure;
        }
    }

    private static DirectoryReader read(Path folder) throws IndexFolderException {
        try {
            return DirectoryReader.open(FSDirectory.open(folder));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
            throw new IndexFolderException("l’index est d’une autre version de Lucene : " + folder, other);
        } catch (IOException | RuntimeException | InternalError damaged) {
            throw damaged(folder.toString(), damaged);
        }
    }

    private static IndexFolderException damaged(String folder, Throwable cause) {
        return new IndexFolderException("l’index est endommagé : " + folder, cause);
    }

    private static OpenVersion of(String name, DirectoryReader reader) throws IOException {
        CommitData data = commitData(reader.getIndexCommit().getUserData());
        Segment segment = Segment.of(reader);
        TimeQueries times = TimeQueries.of(segment);
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(TimeDimension.of(times, segment));
        for (Vocabulary vocabulary : data.archive().vocabularies())
            dimensions.add(ConceptDimension.of(vocabulary, segment));
        return new OpenVersion(
                name,
                reader,
                segment,
                data,
                times,
                TimedSearcher.unscored(segment, Deadline.NONE)
                        .count(MatchAllDocsQuery.INSTANCE, dimensions)
                        .counted(),
                new SelectionCounts(),
                new AtomicBoolean());
    }

    /** The time of its publication. */
    Instant published() {
        return data.publication().time();
    }

    /**
     * Reads from the index. A failure of the disk is thrown as {@link EngineReadException}; for a memory-mapped file it
     * is an Error.
     */
    <T> T reading(IOSupplier<T> reading) {
        try {
            return reading.get();
        } catch (IOException | UncheckedIOException | InternalError failure) {
            suspect.set(true);
            throw new EngineReadException(failure);
        }
    }

    /**
     * Reads every file to its last byte, and compares it with its checksum.
     *
     * @throws IndexFolderException when one is not as it was written
     */
    void verify() throws IndexFolderException {
        for (String file : files()) {
            try (IndexInput input = reader.directory().openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(input);
            } catch (IOException | RuntimeException | InternalError damaged) {
                throw damaged(name + "/" + file, damaged);
            }
        }
    }

    private Collection<String> files() throws IndexFolderException {
        try {
            return reader.getIndexCommit().getFileNames();
        } catch (IOException damaged) {
            throw damaged(name, damaged);
        }
    }

    /** The commit data. The schema is checked first, since the data of another one could not be read. */
    private static CommitData commitData(Map<String, String> userData) throws IndexFolderException {
        String schema = userData.get(CommitData.SCHEMA);
        if (!Schema.VERSION.equals(schema))
            throw new IndexFolderException(
                    "l’index est d’un autre schéma (%s, attendu : %s)".formatted(schema, Schema.VERSION), null);
        try {
            return CommitData.of(userData);
        } catch (RuntimeException foreign) {
            throw new IndexFolderException("l’index ne dit pas de quelle archive il est fait", foreign);
        }
    }
}
