package fr.annales.bench;

import fr.annales.Main;
import fr.annales.cluster.TestNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes an archive into an index of one segment, and tells how many seconds that took. */
final class Loading {
    private Loading() {}

    /** Annales as a command: its start, its reading and checking of the archive are part of it. */
    static double annales(Path archive, Path index) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process building = Child.of(Main.class, "index", "--data", archive.toString(), "--index", index.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (building.waitFor() != 0) throw new IOException("the archive could not be indexed");
        return secondsSince(start);
    }

    /**
     * A rival that was just started, to which bodies are sent that were made before, by as many senders as there are
     * processors. Its start is no part of it.
     */
    static double rival(Rival rival, String heap, Path home, List<Path> bodies)
            throws IOException, InterruptedException {
        try (TestNode node = rival.start(heap, home);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Http server = new Http(node.awaitAddress(), client);
            rival.create(server);
            long start = System.nanoTime();
            sendAll(rival, server, bodies);
            rival.merge(server);
            return secondsSince(start);
        }
    }

    private static void sendAll(Rival rival, Http server, List<Path> bodies) throws IOException, InterruptedException {
        List<Callable<Void>> sendings = new ArrayList<>();
        for (Path body : bodies)
            sendings.add(() -> {
                server.send("POST", rival.loading(), BodyPublishers.ofFile(body));
                return null;
            });
        try (ExecutorService senders =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Void> sent : senders.invokeAll(sendings)) sent.get();
        } catch (ExecutionException failure) {
            throw new IOException(rival.name() + " could not be loaded", failure.getCause());
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
