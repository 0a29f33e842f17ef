package fr.annales.http;

import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.engine.Revision;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.event.Tombstone;
import fr.annales.web.Site;
import fr.annales.web.StaticResource;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A small archive, served on a free port, for the tests of a class. */
@ResourceLock("Served") // What is served is in static fields, which are those of all its classes.
abstract class TestServer {
    static final Instant PUBLISHED = Instant.parse("2026-01-02T03:04:05Z");

    static Engine engine;
    static Server server;
    static Client client;

    @BeforeAll
    static void serve() throws IOException {
        FakeEngine fake = new FakeEngine();
        Instant before = PUBLISHED.minusSeconds(3_600);
        Tombstone gone = new Tombstone("retire", "Un congrès", null, Map.of(), PUBLISHED);
        Ledger ledger = new ToldLedger(PUBLISHED, List.of(gone))
                .with("loi-ai", new Revision(before, PUBLISHED, PUBLISHED))
                .with("loi-ei", new Revision(before, before, PUBLISHED));
        Publisher.Events events = sink -> {
            sink.accept(TestArchive.event(
                    "avant", "1980/1984", "Face au chômage", "Contre le <chômage>.", "creation", "emploi"));
            sink.accept(TestArchive.event(
                    "loi-ai", "1987-01-27", "Loi sur l’insertion", "La loi.", "loi", "emploi", "regions"));
            sink.accept(TestArchive.event("loi-ei", "1991", "Lois", "Deux lois.", "loi"));
            sink.accept(TestArchive.event("congres", null, "Congrès", "Sans date.", "congres"));
            sink.accept(TestArchive.full());
        };
        fake.publish(TestArchive.ARCHIVE, () -> TestArchive.files(List.of()), events, ledger);
        fake.refresh();
        engine = fake;
        server = new Server(
                engine,
                () -> new Readiness(true, null),
                new Site(Map.of("/", new StaticResource(StaticResource.HTML, () -> "<p>Accueil</p>")), Map.of(), null),
                Limits.DEFAULT,
                null);
        client = new Client(server.start("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }
}
