package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.Ledger;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Revision;
import fr.annales.engine.Snapshot;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a build ends, a change has the time of the version that shows it: ledger and version are of one build. */
class LedgerFaultsTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path index;
    private LedgerFile ledger;
    private Instant now = BEGINNING;
    private final FaultyDisk sound = FaultyDisk.sound();

    @BeforeEach
    void publish() throws IOException {
        index = folder.resolve("index");
        ledger = new LedgerFile(LucenePublisher.ledger(index), () -> now);
        publish("Premier", sound, ledger);
    }

    private void publish(String title, DirectoryOpener disk, Ledger told) throws IOException {
        now = now.plusSeconds(60);
        Event event = TestArchive.event("a", "1990", title, "Texte.", "loi");
        new LucenePublisher(index, disk)
                .publish(
                        TestArchive.ARCHIVE, () -> TestArchive.files(List.of(event)), sink -> sink.accept(event), told);
    }

    /** The event as the version that serves tells it. */
    private RevisedEvent served() throws IOException {
        try (LuceneEngine engine = new LuceneEngine(index)) {
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                return snapshot.revised("a").orElseThrow();
            }
        }
    }

    /** Tries to publish a change, which then is published again without a fault. */
    private void survives(String title, DirectoryOpener disk, Ledger told) throws IOException {
        try {
            publish(title, disk, told);
        } catch (IOException | RuntimeException refused) {
            assertThat(refused).isNotNull();
        }
        Instant attempted = now;
        boolean isServed = served().event().title().equals(title);
        if (isServed) assertThat(served().revision().modified()).isEqualTo(attempted);
        publish(title, FSDirectory::open, ledger);
        Instant changed = isServed ? attempted : now;
        assertThat(served().revision())
                .as("%s, served: %s", title, isServed)
                .isEqualTo(new Revision(BEGINNING.plusSeconds(60), changed, changed));
    }

    @Test
    void an_operation_of_the_disk_that_fails_wherever_it_is() throws IOException {
        for (int n = 1; n <= sound.operations(); n++) survives("Une fois " + n, FaultyDisk.failingAt(n), ledger);
        for (int n = 1; n <= sound.operations(); n += 3) survives("Toujours " + n, FaultyDisk.failingFrom(n), ledger);
    }

    /**
     * An upgrade builds into a new folder, beside a ledger that is there: what waits beside that would bar all builds.
     */
    @Test
    void a_first_build_that_fails_is_tried_again() throws IOException {
        Instant before = served().revision().modified();
        for (int n = 1; n <= sound.operations(); n++) {
            index = folder.resolve("index-" + n);
            try {
                publish("Premier", FaultyDisk.failingAt(n), ledger);
            } catch (IOException | RuntimeException refused) {
                publish("Premier", FSDirectory::open, ledger);
            }
            assertThat(served().revision().modified()).as("operation %d", n).isEqualTo(before);
        }
    }

    @Test
    void a_ledger_that_cannot_take_its_place() throws IOException {
        for (int n = 1; n <= 3; n++) survives("Sans registre " + n, FSDirectory::open, new Halting());
        assertThat(Files.readString(LucenePublisher.ledger(index))).contains("Sans registre 3");
    }

    /** A machine that stops between the switch of the version and that of the ledger. */
    private final class Halting implements Ledger {
        @Override
        public Entries begin(Archive archive, @Nullable String before) throws IOException {
            Entries entries = ledger.begin(archive, before);
            return new Entries() {
                @Override
                public Revision enter(Event event) throws IOException {
                    return entries.enter(event);
                }

                @Override
                public Publication prepare(String version) throws IOException {
                    return entries.prepare(version);
                }

                @Override
                public void commit() throws IOException {
                    throw new IOException("the machine stops");
                }

                @Override
                public void abandon() {
                    entries.abandon();
                }

                @Override
                public void close() throws IOException {
                    entries.close();
                }
            };
        }
    }
}
