package fr.annales.bench;

import fr.annales.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A server in a process of its own. */
final class Served implements AutoCloseable {
    static final String GREETING = "Annales : ";
    private static final int MILLIS_BETWEEN_TRIES = 5;

    private final String name;
    private final Function<Asked, String> address;
    private final Process process;
    private final BufferedReader out;
    private final int port;
    private final double firstAnswerSeconds;

    /** Starts it, and asks until it has answered. */
    private Served(String name, Function<Asked, String> address, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        this.name = name;
        this.address = address;
        long start = System.nanoTime();
        process = Child.of(main, arguments).start();
        out = process.inputReader();
        port = readPort();
        awaitAnswer();
        firstAnswerSeconds = (System.nanoTime() - start) / 1e9;
    }

    /** Annales on an index that is built, with further options. */
    static Served annales(Path data, Path index, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--data", data.toString(), "--index", index.toString(), "--port", "0"));
        Collections.addAll(arguments, options);
        return new Served("HTTP", Asked::path, Main.class, arguments.toArray(String[]::new));
    }

    /** A server that answers the same whatever it is asked. */
    static Served constant(Path folder) throws IOException, InterruptedException {
        return new Served(
                "constant answer",
                _ -> ConstantAnswer.PATH,
                ConstantAnswer.class,
                folder.resolve("none").toString());
    }

    /** The JVM may have its own to say before, as under a profiler. */
    private int readPort() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(GREETING))
                return URI.create(line.substring(GREETING.length())).getPort();
        }
        throw new IOException("the server ended at once");
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        while (true) {
            try (Contender.Client client = contender().client()) {
                client.ask(Asked.words(Kind.COMMON, "a"));
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) throw notYet;
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
            }
        }
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Contender contender() {
        return new OverHttp(name, port, address);
    }

    /** The same server as people meet it. */
    Contender pages() {
        return new OverHttp("page", port, Asked::pagePath);
    }

    /** From the start of the process to its first answer. */
    double firstAnswerSeconds() {
        return firstAnswerSeconds;
    }

    /** The most memory that the process has had resident so far, in bytes; 0 where the system does not tell. */
    long mostResident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        out.close();
    }
}
