package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.event.Archive;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.web.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The archive that Annales ships with, served on a free port as it is to people. */
@ResourceLock("Shipped") // What is served is in static fields, which are those of all its classes.
abstract class ShippedServer {
    private static final Instant PUBLISHED = Instant.parse("2026-01-02T03:04:05Z");

    /** When it is asked: citations tell the day. */
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-30T12:00:00Z"));

    static LuceneEngine engine;
    static Server server;
    static Client client;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        ArchiveFolder data = new ArchiveFolder(Path.of("data"));
        List<Mistake> mistakes = new ArrayList<>();
        Archive archive = data.readArchive(mistakes::add);
        new LucenePublisher(folder)
                .publish(
                        archive,
                        () -> TestArchive.files(List.of()),
                        events -> data.readEvents(archive, events, mistakes::add),
                        new ToldLedger(PUBLISHED, List.of()));
        assertThat(mistakes).isEmpty();
        engine = new LuceneEngine(folder);
        engine.refresh();
        server = new Server(
                engine,
                () -> new Readiness(true, null),
                Site.NONE,
                Limits.DEFAULT,
                "https://example.org",
                Listeners.NONE,
                NOON);
        client = new Client(server.start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }
}
