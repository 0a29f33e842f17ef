package fr.annales;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the {@link StartupCache} of this jar for its next start, once, in a process of its own that answers questions
 * to a made archive. Whatever fails here costs a line in the log.
 */
final class CacheTraining implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CacheTraining.class);

    /** Of several versions that run side by side, each keeps its own; those before are let go of. */
    private static final int CACHES_KEPT = 3;

    private static final String NICE = "/usr/bin/nice";

    private final Path cache;
    private volatile @Nullable Process child;
    private volatile boolean isClosed;

    private CacheTraining(Path cache) {
        this.cache = cache;
    }

    /** The training for a server that was started without a cache and may have one; null for any other. */
    static @Nullable CacheTraining wanted() {
        String cache = System.getProperty(Launcher.CACHE);
        return cache == null ? null : new CacheTraining(Path.of(cache));
    }

    /** Makes the cache, unless it is there or another process makes one; returns when that is done. */
    void run() {
        try {
            Path folder = Files.createDirectories(cache.toAbsolutePath().getParent());
            try (FileChannel file = FileChannel.open(
                            folder.resolve("training.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.tryLock()) {
                if (lock != null && !Files.exists(cache)) train(folder);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.info("no start-up cache was made: {}", failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Path folder) throws IOException, InterruptedException {
        Path made = folder.resolve("training.aot");
        Files.deleteIfExists(made);
        List<String> command = Launcher.training(made);
        Process training = new ProcessBuilder(
                        Files.isExecutable(Path.of(NICE))
                                ? Stream.concat(Stream.of(NICE, "-n", "19"), command.stream())
                                        .toList()
                                : command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        child = training;
        if (isClosed) training.destroyForcibly();
        int exit = training.waitFor();
        if (exit == 0 && Files.exists(made)) {
            Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("the next start takes the cache {}", cache);
            sweep(folder);
        } else if (!isClosed) LOG.info("no start-up cache was made: its process ended with {}", exit);
        Files.deleteIfExists(made);
    }

    private static void sweep(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(
                            file -> file.getFileName().toString().matches("annales-[0-9a-f]{64}-.*\\.aot"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(CACHES_KEPT)
                    .toList();
            for (Path file : old) Files.deleteIfExists(file);
        }
    }

    /** Gives it up. */
    @Override
    public void close() {
        isClosed = true;
        Process training = child;
        if (training == null) return;
        training.descendants().forEach(ProcessHandle::destroyForcibly);
        training.destroyForcibly();
    }
}
