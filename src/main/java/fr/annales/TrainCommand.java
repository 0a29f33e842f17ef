package fr.annales;

import fr.annales.engine.Deadline;
import fr.annales.engine.Snapshot;
import fr.annales.lucene.LuceneEngine;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Builds a made archive, serves it, and asks it what visitors and programs ask, over sockets, so that a JVM that
 * watches knows what a server needs. It is no command for people. The settings of the environment are those of the
 * server that has it run: to this one nothing is left of them, so that it touches no more than a folder of its own.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    /** By then, what is asked most is compiled, and its profiles tell. */
    private static final int ROUNDS = 8;

    /** On a machine that has other things to do, what was learnt by then must do. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

    @Override
    public Integer call() throws IOException {
        // Whoever waits for the cache may be gone: then nobody does, and the JVM is to make none.
        Main.withParent(() -> Runtime.getRuntime().halt(ExitCode.MACHINE_WOULD_NOT));
        System.setProperty(Preparation.LEFT_OUT, "true");
        Path folder = Files.createTempDirectory("annales-train");
        try {
            Path data = folder.resolve("data");
            Path index = folder.resolve("index");
            TrainingArchive.write(Files.createDirectory(data));
            StringWriter said = new StringWriter();
            String[] serving = {"serve", "--data", data.toString(), "--index", index.toString(), "--port", "0"};
            int exit = Main.run(serving, Map.of(), new PrintWriter(said, true), new PrintWriter(Writer.nullWriter()));
            if (exit != ExitCode.GOES_ON) return ExitCode.MACHINE_WOULD_NOT;
            int port = URI.create(said.toString().strip().substring("Annales : ".length()))
                    .getPort();
            List<String> questions = questions(index);
            long start = System.nanoTime();
            for (String question : questions) if (System.nanoTime() - start < MOST_NANOS) ask(port, question);
            return ExitCode.DONE;
        } finally {
            delete(folder);
        }
    }

    private static List<String> questions(Path index) throws IOException {
        try (LuceneEngine engine = new LuceneEngine(index)) {
            engine.refresh();
            Rehearsal rehearsal = new Rehearsal();
            List<String> questions = new ArrayList<>();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                for (int round = 0; round < ROUNDS; round++) questions.addAll(rehearsal.next(snapshot));
            }
            return questions;
        }
    }

    private static void ask(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "GET " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    /** As far as the system lets go of files that are still mapped; the rest is the system's to sweep. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
