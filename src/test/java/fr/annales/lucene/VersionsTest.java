package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.Ledger;
import fr.annales.engine.PublishInProgressException;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Facet;
import fr.annales.event.Tombstone;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What lies on the disk is ours, whole, and of this schema, or it is not served; and nothing good is deleted. */
@Isolated("it changes the language of the whole process")
class VersionsTest {
    @TempDir
    Path index;

    private Versions versions;
    private LucenePublisher publisher;

    @BeforeEach
    void open() {
        versions = new Versions(index);
        publisher = new LucenePublisher(index);
    }

    private String publish() throws IOException {
        return publisher.publish(
                TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> sink.accept(TestArchive.full()));
    }

    private void publishFailing() {
        assertThatThrownBy(() -> publisher.publish(TestArchive.ARCHIVE, List.of(), _ -> {
                    throw new IOException("no more");
                }))
                .hasMessage("no more");
    }

    @Test
    void what_an_archive_says_of_itself_is_recorded_whole() {
        List<Vocabulary> none = List.of(new Vocabulary(Facet.TYPE, List.of()), new Vocabulary(Facet.THEME, List.of()));
        Archive bare = Archive.titled("T").withVocabularies(none);
        List<DataFile> files = List.of(new DataFile("é.csv", 12, Instant.parse("2026-01-02T03:04:05.678Z"), "abc"));
        Ledger.Publication publication = new Ledger.Publication(
                Instant.parse("2026-01-02T03:04:05Z"),
                List.of(
                        new Tombstone("a", "Un « titre »\tou deux", null, Map.of(), Instant.EPOCH),
                        new Tombstone(
                                "b",
                                "B",
                                TestArchive.full().date(),
                                TestArchive.full().concepts(),
                                Instant.EPOCH)));
        for (Archive archive : List.of(TestArchive.ARCHIVE, bare)) {
            CommitData data = CommitData.ofThisBuild(archive, files, publication);
            assertThat(CommitData.of(data.toMap())).isEqualTo(data);
        }
    }

    @Test
    void an_index_of_another_schema_or_of_another_program_is_not_served() throws IOException {
        Map<String, String> older = new HashMap<>(
                CommitData.ofThisBuild(TestArchive.ARCHIVE, List.of(), new Ledger.Publication(Instant.EPOCH, List.of()))
                        .toMap());
        older.put(CommitData.SCHEMA, "0");
        Map<String, String> strange = Map.of(CommitData.SCHEMA, Schema.VERSION);
        for (Map<String, String> foreign : List.of(older, strange, Map.<String, String>of())) {
            String name = publish();
            try (FSDirectory directory = FSDirectory.open(versions.folder(name));
                    IndexWriter writer =
                            new IndexWriter(directory, new IndexWriterConfig().setIndexSort(Schema.BY_DATE))) {
                writer.setLiveCommitData(foreign.entrySet(), true);
            }
            try (LuceneEngine engine = new LuceneEngine(index)) {
                assertThatThrownBy(engine::refresh).isInstanceOf(IndexFolderException.class);
            }
        }
    }

    @Test
    void a_second_indexer_is_told_so() throws IOException {
        publish();
        try (FSDirectory root = FSDirectory.open(versions.root());
                var _ = root.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            assertThatThrownBy(this::publish)
                    .isInstanceOf(PublishInProgressException.class)
                    .hasMessageContaining("un autre programme");
        }
    }

    @Test
    void a_build_that_fails_deletes_nothing_good() throws IOException {
        String good = publish();
        publishFailing();
        assertThat(versions.folder(good)).isDirectory();
        Files.writeString(versions.root().resolve("CURRENT"), "");
        publishFailing();
        assertThat(versions.folder(good)).isDirectory();
        try (var entries = Files.list(versions.root())) {
            assertThat(entries.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void looking_for_a_version_creates_nothing() {
        assertThatThrownBy(() -> OpenVersion.open("000009-00000000", versions.folder("000009-00000000")))
                .isInstanceOf(IndexFolderException.class);
        assertThat(index).isEmptyDirectory();
    }

    @Test
    void a_closed_snapshot_lets_go_of_its_version() throws IOException {
        String name = publish();
        OpenVersion version = OpenVersion.open(name, versions.folder(name));
        assertThat(version.reader().tryIncRef()).isTrue();
        new LuceneSnapshot(version, Deadline.NONE).close();
        assertThat(version.reader().getRefCount()).isEqualTo(1);
        version.reader().close();
    }

    @Test
    void versions_are_named_alike_whatever_the_language_of_the_machine() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(publish()).matches("\\d{6}-[0-9a-f]{8}").startsWith("000001-");
            assertThat(versions.current()).isPresent();
        } finally {
            Locale.setDefault(before);
        }
    }
}
