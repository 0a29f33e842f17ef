package fr.annales.http;

import fr.annales.engine.Engine;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.web.Page;
import fr.annales.web.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A small archive, served on a free port, for the tests of a class. */
abstract class Served {
    static Engine engine;
    static Server server;
    static Client client;

    @BeforeAll
    static void serve() throws IOException {
        FakeEngine fake = new FakeEngine();
        fake.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            sink.accept(TestArchive.event(
                    "avant", "1980/1984", "Face au chômage", "Contre le <chômage>.", "creation", "emploi"));
            sink.accept(TestArchive.event(
                    "loi-ai", "1987-01-27", "Loi sur l’insertion", "La loi.", "loi", "emploi", "regions"));
            sink.accept(TestArchive.event("loi-ei", "1991", "Lois", "Deux lois.", "loi"));
            sink.accept(TestArchive.event("congres", null, "Congrès", "Sans date.", "congres"));
            sink.accept(TestArchive.full());
        });
        fake.refresh();
        engine = fake;
        server = new Server(
                engine,
                () -> new Readiness(true, null),
                new Site(Map.of("/", Page.html(() -> "<p>Accueil</p>")), Map.of(), null),
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
