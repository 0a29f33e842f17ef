package fr.annales;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, on the JDK that runs the test.
 *
 * @param before what the line begins with: another user, a limit
 * @param jar where the program is
 * @param flags of the JVM
 */
public record AnnalesProcess(List<String> before, Path jar, List<String> flags) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int PATIENCE_SECONDS = 120;

    /** What a process said of its faults, and what it left to the shell. */
    record Ended(int exit, String err) {}

    public static AnnalesProcess with(String... flags) {
        return new AnnalesProcess(List.of(), Path.of("target/annales.jar"), List.of(flags));
    }

    AnnalesProcess after(String... before) {
        return new AnnalesProcess(List.of(before), jar, flags);
    }

    /**
     * A line that is not started yet: with a JVM that starts fast, and without the file in which it counts, which a
     * small limit would forbid.
     */
    public ProcessBuilder line(String... arguments) {
        List<String> line = new ArrayList<>(before);
        Collections.addAll(
                line, JAVA.toString(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:-UsePerfData");
        line.add("-XX:TieredStopAtLevel=1");
        line.add("-D" + Preparation.LEFT_OUT + "=true");
        line.addAll(flags);
        Collections.addAll(line, "-cp", jar.toString(), Main.class.getName());
        Collections.addAll(line, arguments);
        return new ProcessBuilder(line);
    }

    ProcessBuilder indexing(Path data, Path index) {
        return line("index", "--data", data.toString(), "--index", index.toString());
    }

    Ended index(Path data, Path index) throws IOException, InterruptedException {
        return toItsEnd(indexing(data, index));
    }

    /** Runs to the end. */
    static Ended toItsEnd(ProcessBuilder line) throws IOException, InterruptedException {
        Process process = line.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream err = process.getErrorStream()) {
            String said = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("it goes on: " + said);
            return new Ended(process.exitValue(), said);
        } finally {
            process.destroyForcibly();
        }
    }
}
