package fr.annales;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entry of the jar, compiled for Java 17: under a JDK 25 or later it starts {@link Main} in this process, or in a
 * new one where a {@link StartupCache} makes that quicker; under an older Java it looks for a JDK 25 in the usual
 * folders and goes on there, or says what is missing.
 */
public final class Launcher {
    private static final int JAVA = 25;
    private static final int MACHINE_WOULD_NOT = 3;
    private static final int STOP_SECONDS = 10;
    private static final String MAIN = "fr.annales.Main";

    /** The property that tells a server which cache its next start would take, where there is none yet. */
    static final String CACHE = "annales.cache";

    /** The property that has a server end with the process that started it. */
    static final String WATCH_PARENT = "annales.watchParent";

    /**
     * As `annales.jvm` in the build, where their reasons stand, but for the incubating module: the JVM warns of it in a
     * line of its own, before whatever a command says and in the middle of a log in JSON. What else is wanted comes by
     * JDK_JAVA_OPTIONS, or stands before {@code -jar}.
     */
    static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-Xms48m",
            "-Xmn32m",
            "-XX:SurvivorRatio=3",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:CICompilerCount=4",
            "-XX:TrimNativeHeapInterval=5000",
            "-Xlog:trimnative=off");

    private static final Pattern HEAP_LIMIT =
            Pattern.compile("-Xm[xs]|-XX:(?:MaxHeapSize|MaxRAM[A-Za-z]*|InitialHeapSize)=");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use[A-Za-z0-9]+GC\\b");

    /** What is of our collector only, or measured with it. */
    private static final Pattern OF_OUR_COLLECTOR = Pattern.compile("-XX:\\+UseSerialGC|-Xmn.*|-XX:SurvivorRatio=.*");

    /** Where systems of any kind keep JDKs, and their users. */
    static final List<String> FOLDERS = List.of(
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
        if (Runtime.version().feature() < JAVA) System.exit(runOnJava25(args));
        List<String> flags = ownFlags().orElse(List.of());
        Optional<Path> cache = serves(args) && ownFlags().isPresent()
                ? cache(Path.of(System.getProperty("java.home")), flags)
                : Optional.empty();
        if (cache.filter(Files::isRegularFile).isPresent()) System.exit(run(command(java(), flags, cache, args)));
        cache.ifPresent(path -> System.setProperty(CACHE, path.toString()));
        runHere(args);
    }

    /** The cache of this jar on a JDK, which may not exist; empty where there is to be none, or it cannot be told. */
    private static Optional<Path> cache(Path javaHome, List<String> flags) {
        if (!isJar()) return Optional.empty();
        try {
            Optional<Path> folder = StartupCache.folder(System.getenv(), Path.of(System.getProperty("user.home")));
            if (folder.isEmpty()) return folder;
            String all = String.join(" ", flags) + fromEnvironment().strip();
            String name = StartupCache.name(jar(), javaHome, all);
            return Optional.of(folder.get().toAbsolutePath().resolve(name));
        } catch (IOException | RuntimeException untold) {
            return Optional.empty();
        }
    }

    private static boolean isJar() {
        return Files.isRegularFile(jar()) && jar().toString().endsWith(".jar");
    }

    /** The class path, which is this jar; whole, since a cache is found again by where the jar lies. */
    private static Path jar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    /**
     * The flags that this JVM was started with before {@code -jar}; empty where they cannot be told, or settle the
     * matter.
     */
    private static Optional<List<String>> ownFlags() {
        String[] line = ProcessHandle.current().info().arguments().orElse(new String[0]);
        int end = Arrays.asList(line).indexOf("-jar");
        if (end < 0) return Optional.empty();
        List<String> flags = Arrays.asList(line).subList(0, end);
        boolean isSettled = flags.stream()
                .anyMatch(flag -> flag.matches("@.*|-XX:AOT.*|-XX:Shared.*|-Xshare.*|-agent.*|-javaagent.*"));
        return isSettled ? Optional.empty() : Optional.of(flags);
    }

    /** How the cache of this jar is made on this JVM: {@code train} asks all there is to ask, and then ends. */
    static List<String> training(Path output) {
        List<String> command = line(java(), ownFlags().orElse(List.of()));
        command.add("-XX:AOTCacheOutput=" + output);
        Collections.addAll(command, "-cp", jar().toString(), MAIN, "train");
        return command;
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
        Optional<Path> found = findJava();
        if (found.isEmpty()) {
            System.err.printf(
                    Locale.ROOT,
                    "Annales a besoin d’un JDK %s et n’en trouve pas (ici : Java %s) ; "
                            + "en installer un, ou indiquer le sien par la variable JAVA_HOME.%n",
                    JAVA,
                    Runtime.version().feature());
            return MACHINE_WOULD_NOT;
        }
        Path java = found.get();
        Path home = java.resolve("../..").normalize();
        List<String> flags = ownFlags().orElse(List.of());
        Optional<Path> cache = serves(args) ? cache(home, flags) : Optional.empty();
        return run(command(java, flags, cache, args));
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder starting = new ProcessBuilder(command).inheritIO();
        // Of the C library one pool of memory for all threads: of several, each would keep what compiling took.
        starting.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
        Process child = starting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        return child.waitFor();
    }

    /** With what the JVM was given beside, and a cache; what the JVM says of a cache that it refuses is no answer. */
    static List<String> command(Path java, List<String> flags, Optional<Path> cache, String[] args) {
        List<String> command = line(java, flags);
        if (serves(args)) command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-D" + WATCH_PARENT + "=true");
        if (cache.filter(Files::isRegularFile).isPresent())
            Collections.addAll(command, "-XX:AOTCache=" + cache.get(), "-Xlog:disable", "-Xlog:all=warning:stderr");
        else cache.ifPresent(path -> command.add("-D" + CACHE + "=" + path));
        Collections.addAll(command, "-cp", isJar() ? jar().toString() : System.getProperty("java.class.path"));
        command.add(MAIN);
        Collections.addAll(command, args);
        return command;
    }

    private static List<String> line(Path java, List<String> flags) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(flagsBeside(String.join(" ", flags) + " " + fromEnvironment()));
        line.addAll(flags);
        return line;
    }

    /** What a JVM reads of its environment, before its command line or after it. */
    private static String fromEnvironment() {
        return Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                .map(variable -> System.getenv().getOrDefault(variable, ""))
                .collect(Collectors.joining(" "));
    }

    /**
     * Ours, but for the limit of the heap where others set one, or its size at the start: ours would win over
     * JDK_JAVA_OPTIONS, and over a share. And but for the collector where others choose one: a JVM told of two does not
     * start. {@code bin/annales} leaves to the jar whatever makes a difference here.
     */
    static List<String> flagsBeside(String others) {
        boolean isLimited = HEAP_LIMIT.matcher(others).find();
        List<String> ours = new ArrayList<>(FLAGS);
        if (isLimited) ours.removeIf(flag -> flag.startsWith("-Xmx"));
        if (COLLECTOR.matcher(others).find())
            ours.removeIf(flag -> OF_OUR_COLLECTOR.matcher(flag).matches());
        return ours;
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

    /** The first JDK 25 found: that of JAVA_HOME, then those of the usual folders. */
    private static Optional<Path> findJava() {
        List<Path> homes = new ArrayList<>();
        String javaHome = System.getenv("JAVA_HOME");
        if (javaHome != null && !javaHome.isBlank()) homes.add(Path.of(javaHome));
        for (Path folder : absolute(FOLDERS)) addHomes(folder, homes);
        for (Path home : homes) {
            Path java = home.resolve("bin").resolve(isWindows() ? "java.exe" : "java");
            if (Files.isExecutable(java) && isJava25(home)) return Optional.of(java);
        }
        return Optional.empty();
    }

    /**
     * Those of this system: what is a folder of another begins in the working directory, which may be an archive of
     * somebody else's.
     */
    static List<Path> absolute(List<String> folders) {
        return folders.stream().map(Path::of).filter(Path::isAbsolute).collect(Collectors.toList());
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
