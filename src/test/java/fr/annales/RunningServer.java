package fr.annales;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A server in a process of its own, asked as any program would; ends with the test. */
public final class RunningServer implements AutoCloseable {
    /** More than a start and a build take on a slow machine. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final BufferedReader out;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    /** Waits until the process says where it listens. */
    public RunningServer(ProcessBuilder serving) throws IOException {
        process = serving.start();
        out = process.inputReader();
        String line = out.readLine();
        if (line == null)
            throw new IOException(
                    "the server ended at once: " + process.onExit().join());
        address = line.substring("Annales : ".length());
    }

    Process process() {
        return process;
    }

    public String address() {
        return address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    /** Asks again and again until an answer will do, and returns that. */
    public String when(String path, Predicate<String> will) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            String body = get(path).body();
            if (will.test(body)) return body;
            if (System.nanoTime() - start > PATIENCE_NANOS) throw new AssertionError(path + " goes on saying " + body);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        http.close();
        out.close();
    }
}
