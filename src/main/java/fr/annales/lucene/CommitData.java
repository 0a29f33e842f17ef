package fr.annales.lucene;

import fr.annales.codec.ArchiveJson;
import fr.annales.codec.DataFileJson;
import fr.annales.codec.TombstoneJson;
import fr.annales.engine.Ledger;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.Version;

/**
 * What an index says of itself, kept as the user data of its one commit, so that it appears together with the events,
 * and Lucene's checksum covers it.
 *
 * @param schema the {@link Schema#VERSION} that it was built with
 * @param lucene the version of Lucene that wrote it
 * @param archive what the archive says of itself
 * @param files the files that it was built from
 * @param publication what the ledger told at its publication
 */
record CommitData(String schema, String lucene, Archive archive, List<DataFile> files, Ledger.Publication publication) {
    static final String SCHEMA = "schema";
    private static final String LUCENE = "lucene";
    private static final String ARCHIVE = "archive";
    private static final String FILES = "files";
    private static final String PUBLISHED = "published";
    private static final String REMOVED = "removed";

    static CommitData ofThisBuild(Archive archive, List<DataFile> files, Ledger.Publication publication) {
        return new CommitData(Schema.VERSION, Version.LATEST.toString(), archive, files, publication);
    }

    Map<String, String> toMap() {
        return Map.of(
                SCHEMA, schema,
                LUCENE, lucene,
                ARCHIVE, ArchiveJson.write(archive),
                FILES, DataFileJson.write(files),
                PUBLISHED, publication.time().toString(),
                REMOVED, TombstoneJson.write(publication.removed()));
    }

    /** Throws a RuntimeException on a map that {@link #toMap} did not make. */
    static CommitData of(Map<String, String> map) {
        return new CommitData(
                get(SCHEMA, map),
                get(LUCENE, map),
                ArchiveJson.read(get(ARCHIVE, map)),
                DataFileJson.read(get(FILES, map)),
                new Ledger.Publication(Instant.parse(get(PUBLISHED, map)), TombstoneJson.read(get(REMOVED, map))));
    }

    private static String get(String name, Map<String, String> map) {
        return Objects.requireNonNull(map.get(name), () -> "the index does not record " + name);
    }
}
