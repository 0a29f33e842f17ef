package fr.annales.cluster;

import fr.annales.AnnalesProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program as an operator runs it, on a cluster. */
record Product(List<URI> nodes, Path folder, String prefix) {
    private static final int PATIENCE_SECONDS = 120;

    /** How a command ended, and all that it said. */
    record Ended(int exit, String said) {}

    /** A command with the options of the cluster, not started yet. */
    ProcessBuilder line(String command, Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--data",
                data.toString(),
                "--engine",
                "opensearch",
                "--cluster",
                nodes.stream().map(URI::toString).collect(Collectors.joining(",")),
                "--cluster-prefix",
                prefix));
        Collections.addAll(arguments, more);
        Path jar = Path.of(System.getProperty("annales.jar", "target/annales.jar"));
        return new AnnalesProcess(List.of(), jar, List.of()).line(arguments.toArray(String[]::new));
    }

    ProcessBuilder withLedger(String command, Path data, String... more) {
        ProcessBuilder line = line(command, data, more);
        Collections.addAll(
                line.command(), "--ledger", folder.resolve("ledger.tsv").toString());
        return line;
    }

    static Ended run(ProcessBuilder line) throws IOException, InterruptedException {
        Process process = line.redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("it goes on: " + said);
            return new Ended(process.exitValue(), said);
        } finally {
            process.destroyForcibly();
        }
    }
}
