package fr.annales;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The entry of the jar, compiled for Java 17: under a JDK 25 or later it starts {@link Main} in this process, under an
 * older Java it looks for a JDK 25 in the usual folders and goes on there, or says what is missing.
 */
public final class Launcher {
    private static final int JAVA = 25;
    private static final int MACHINE_WOULD_NOT = 3;
    private static final int STOP_SECONDS = 10;
    private static final String MAIN = "fr.annales.Main";

    /**
     * As `annales.jvm` in the build, where their reasons stand, but for the incubating module: the JVM warns of it in a
     * line of its own, before whatever a command says and in the middle of a log in JSON. What else is wanted comes by
     * JDK_JAVA_OPTIONS.
     */
    static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-XX:NewSize=40m",
            "-XX:CICompilerCount=4");

    private static final List<String> FOLDERS = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt",
            "/opt/java",
            "/Library/Java/JavaVirtualMachines",
            "C:/Program Files/Java",
            "C:/Program Files/Eclipse Adoptium",
            System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks");

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= JAVA) runHere(args);
        else System.exit(runOnJava25(args));
    }

    /** By reflection, since an older Java could not even read that class. */
    private static void runHere(String[] args) throws Exception {
        try {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Exception) throw (Exception) failure.getCause();
            throw failure;
        }
    }

    private static int runOnJava25(String[] args) throws IOException, InterruptedException {
        Path java = findJava();
        if (java == null) {
            System.err.printf(
                    "Annales a besoin d’un JDK %d et n’en trouve pas (ici : Java %d) ; "
                            + "en installer un, ou indiquer le sien par la variable JAVA_HOME.%n",
                    JAVA, Runtime.version().feature());
            return MACHINE_WOULD_NOT;
        }
        Process child = new ProcessBuilder(command(java, args)).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        return child.waitFor();
    }

    static List<String> command(Path java, String[] args) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(FLAGS);
        if (serves(args)) command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dannales.watchParent=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        Collections.addAll(command, args);
        return command;
    }

    /** A server that has lost a thread to a full heap would go on half alive; other commands say so and end. */
    private static boolean serves(String[] args) {
        return args.length == 0 || args[0].startsWith("-") || args[0].equals("serve");
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) child.destroyForcibly();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first JDK 25 found: that of JAVA_HOME, then those of the usual folders; null when there is none. */
    private static Path findJava() {
        List<Path> homes = new ArrayList<>();
        String javaHome = System.getenv("JAVA_HOME");
        if (javaHome != null && !javaHome.isBlank()) homes.add(Path.of(javaHome));
        for (String folder : FOLDERS) addHomes(Path.of(folder), homes);
        for (Path home : homes) {
            Path java = home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
            if (Files.isExecutable(java) && isJava25(home)) return java;
        }
        return null;
    }

    private static void addHomes(Path folder, List<Path> homes) {
        if (!Files.isDirectory(folder)) return;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                homes.add(entry);
                homes.add(entry.resolve("Contents/Home"));
            }
        } catch (IOException unreadable) {
            // A folder that cannot be listed has no JDK for us; the others may.
        }
    }

    /** Every JDK names its version in the file {@code release}. */
    private static boolean isJava25(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + JAVA);
        } catch (IOException notAJdk) {
            return false;
        }
    }
}
