package fr.annales.bench;

import fr.annales.http.Limits;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.lucene.LuceneEngine;
import fr.annales.web.Site;
import fr.annales.web.StaticResource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The server with nothing to work out: the same answer of 6 KB to whatever is asked, through the same chain of
 * handlers. What it is slower in is HTTP.
 */
final class ConstantAnswer {
    static final String PATH = "/constant";

    private static final int ENTRIES = 128;

    private ConstantAnswer() {}

    /**
     * Serves until its input ends, as it does with the process that started it.
     *
     * @param arguments a folder without an index
     */
    public static void main(String... arguments) throws IOException {
        String body = "{\"suggestions\":[" + "{\"kind\":\"word\",\"text\":\"une réponse toute prête\"},".repeat(ENTRIES)
                + "null]}";
        try (LuceneEngine empty = new LuceneEngine(Path.of(arguments[0]));
                Server server = new Server(
                        empty,
                        () -> new Readiness(true, null),
                        new Site(Map.of(PATH, new StaticResource("application/json", () -> body)), Map.of(), null),
                        Limits.DEFAULT,
                        null)) {
            int port = server.start("127.0.0.1", 0);
            System.out.println(Served.GREETING + "http://127.0.0.1:" + port);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
