package fr.annales.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A process beside this one, with its class path and under its flags, or under those that {@code -Dannales.server.jvm}
 * names, parted by blanks.
 */
final class Child {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Child() {}

    /** One that is to be started, and tells what goes wrong where this one does. */
    static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> line = new ArrayList<>(List.of(JAVA.toString()));
        line.addAll(flags());
        // Whatever becomes of the benchmark, a server ends with it.
        line.add("-Dannales.watchParent=true");
        Collections.addAll(line, "-cp", System.getProperty("java.class.path"), main.getName());
        Collections.addAll(line, arguments);
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static List<String> flags() {
        String named = System.getProperty("annales.server.jvm");
        return named == null ? ManagementFactory.getRuntimeMXBean().getInputArguments() : List.of(named.split(" "));
    }
}
