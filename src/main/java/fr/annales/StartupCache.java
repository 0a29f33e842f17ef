package fr.annales;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Where the ahead-of-time cache of a jar (JEP 514) is: its classes read, linked and profiled, for one JVM. It is
 * compiled for Java 17, as the launcher is.
 *
 * <p>A JVM takes a cache although the jar has changed (JDK-8377932, in 25.0.3), and would run the old classes. So the
 * name holds the jar's SHA-256, its time, which the JVM compares too, the JVM's version, and the flags that were given
 * beside ours: only an exact match is found at all.
 */
final class StartupCache {
    /** The variable that names the folder of caches; {@code off} for none. */
    static final String FOLDER = "ANNALES_CACHE";

    private static final int BUFFER = 1 << 16;

    private StartupCache() {}

    /** The folder of caches by an environment, empty where there is to be none. */
    static Optional<Path> folder(Map<String, String> environment, Path home) {
        String told = environment.getOrDefault(FOLDER, "").strip();
        if (told.equals("off")) return Optional.empty();
        if (!told.isEmpty()) return Optional.of(Path.of(told));
        String service = environment.getOrDefault("CACHE_DIRECTORY", "");
        if (!service.isEmpty()) return Optional.of(Path.of(service.split(":", -1)[0]));
        for (String base : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
            String path = environment.getOrDefault(base, "");
            if (!path.isEmpty() && Path.of(path).isAbsolute()) return Optional.of(Path.of(path, "annales"));
        }
        // A user without a home has it called "?", in whatever folder this runs.
        return home.isAbsolute() && Files.isWritable(home)
                ? Optional.of(home.resolve(".cache").resolve("annales"))
                : Optional.empty();
    }

    /**
     * What the cache of a jar is called.
     *
     * @param flags of the JVM, beside those that the launcher always gives
     */
    static String name(Path jar, Path javaHome, String flags) throws IOException {
        String version = version(javaHome).replaceAll("[^0-9A-Za-z.+-]", "_");
        long seconds = Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS);
        String more = flags.isEmpty()
                ? ""
                : "-"
                        + HexFormat.of()
                                .formatHex(sha256().digest(flags.getBytes(StandardCharsets.UTF_8)))
                                .substring(0, 8);
        return "annales-" + hash(jar) + "-" + seconds + "-" + version + more + ".aot";
    }

    /** Every JDK says its version in the file {@code release}. */
    private static String version(Path javaHome) throws IOException {
        Properties release = new Properties();
        try (InputStream lines = Files.newInputStream(javaHome.resolve("release"))) {
            release.load(lines);
        }
        String version = release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION", "unknown"));
        return version.replace("\"", "");
    }

    private static String hash(Path jar) throws IOException {
        MessageDigest hash = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(jar)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) hash.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has it", impossible);
        }
    }
}
