package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive that is saved while it is read is not published half old, half new. */
class ArchiveIndexerTest {
    /** What somebody does to the folder of an archive. */
    interface Change {
        void to(Path folder) throws IOException;
    }

    @TempDir
    Path folder;

    private Path index;
    private MadeArchive old;

    @BeforeEach
    void publish() throws IOException {
        index = folder.resolve("index");
        old = MadeArchive.write(folder.resolve("old"), "old", 3, 5);
        old.index(index);
    }

    static Stream<Named<Change>> changes() {
        return Stream.of(
                Named.of(
                        "a line more",
                        data -> Files.writeString(data.resolve("events.jsonl"), "\n", StandardOpenOption.APPEND)),
                Named.of(
                        "other words of the same length",
                        data -> Files.writeString(
                                data.resolve("archive.json"),
                                Files.readString(data.resolve("archive.json")).replace("essai", "école"))),
                Named.of("a file more", data -> Files.writeString(data.resolve("more.jsonl"), "")),
                Named.of("a file less", data -> Files.delete(data.resolve("archive.json"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_while_it_is_read_publishes_nothing(Change change) throws IOException {
        Path data = folder.resolve("data");
        MadeArchive.write(data, "new", 3, 5);
        assertThatThrownBy(() -> indexing(data, change).run())
                .isInstanceOf(ArchiveChangedException.class)
                .hasMessageContaining("rien n’est publié");
        assertThat(old.isIn(index)).isTrue();
    }

    /** As by a program that brings the archive up to date, and takes that back: what was read was not what is there. */
    @Test
    void another_folder_that_was_in_its_place_while_it_was_read_is_not_published() throws IOException {
        Path data = folder.resolve("data");
        Path aside = folder.resolve("aside");
        MadeArchive.write(data, "new", 3, 5);
        MadeArchive other = MadeArchive.write(folder.resolve("other"), "other", 3, 5);
        LucenePublisher publisher = new LucenePublisher(index);
        Publisher meanwhile = (archive, files, events, ledger) -> publisher.publish(
                archive,
                files,
                sink -> {
                    Files.move(data, aside);
                    Files.move(other.folder(), data);
                    events.forEach(event -> {
                        sink.accept(event);
                        if (!event.id().equals("other-2")) return;
                        Files.move(data, other.folder());
                        Files.move(aside, data);
                    });
                },
                ledger);
        assertThatThrownBy(() -> indexer(data, meanwhile).run()).isInstanceOf(ArchiveChangedException.class);
        assertThat(old.isIn(index)).isTrue();
    }

    @Test
    void after_a_mistake_events_are_read_for_theirs_and_handed_over_no_more() throws IOException {
        Path data = folder.resolve("data");
        MadeArchive.write(data, "new", 5, 5);
        String lines = Files.readString(data.resolve("events.jsonl"));
        Files.writeString(
                data.resolve("events.jsonl"),
                lines.replace("\"Titre 2\"", "\"\"").replace("\"Titre 4\"", "\"\""));
        List<String> handedOver = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        Publisher publisher = (_, _, events, _) -> {
            events.forEach(event -> handedOver.add(event.id()));
            return "never";
        };
        ArchiveIndexer indexer = new ArchiveIndexer(
                new ArchiveFolder(data),
                publisher,
                ProgressLine.onTerminal(new PrintWriter(Writer.nullWriter())),
                mistake -> mistakes.add(mistake.toString()));
        assertThatThrownBy(indexer::run).isInstanceOf(InvalidArchiveException.class);
        assertThat(handedOver).containsExactly("new-0", "new-1");
        assertThat(mistakes).hasSize(2);
    }

    /** As when it is being copied: the half that is there has mistakes, the whole has none. */
    @Test
    void an_archive_that_grows_is_not_mistaken_yet() throws IOException {
        Path data = folder.resolve("data");
        MadeArchive.write(data, "new", 5, 5);
        Path events = data.resolve("events.jsonl");
        String whole = Files.readString(events);
        Files.writeString(events, whole.substring(0, whole.length() - 10));
        ArchiveIndexer indexer = new ArchiveIndexer(
                new ArchiveFolder(data),
                new LucenePublisher(index),
                Ledger.NONE,
                ProgressLine.onTerminal(new PrintWriter(Writer.nullWriter())),
                Duration.ofSeconds(2),
                _ -> Thread.startVirtualThread(() -> {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    assertThatCode(() -> Files.writeString(events, whole)).doesNotThrowAnyException();
                }));
        assertThatThrownBy(indexer::run).isInstanceOf(ArchiveChangedException.class);
        assertThat(old.isIn(index)).isTrue();
    }

    /** Reads the archive, which is changed as soon as its first event has been read. */
    private ArchiveIndexer indexing(Path data, Change change) {
        LucenePublisher publisher = new LucenePublisher(index);
        Publisher meanwhile = (archive, files, events, ledger) -> publisher.publish(
                archive,
                files,
                sink -> events.forEach(event -> {
                    if (event.id().equals("new-0")) change.to(data);
                    sink.accept(event);
                }),
                ledger);
        return indexer(data, meanwhile);
    }

    private static ArchiveIndexer indexer(Path data, Publisher publisher) {
        return new ArchiveIndexer(
                new ArchiveFolder(data),
                publisher,
                ProgressLine.onTerminal(new PrintWriter(Writer.nullWriter())),
                mistake -> assertThat(mistake).isNull());
    }
}
