package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.PublishInProgressException;
import fr.annales.event.DataFile;
import fr.annales.http.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an engine on the newest sound index of an archive: builds what is missing or stale at the start, and takes up
 * what others build, meanwhile too. While anything sound serves, nothing that fails here is more than a line in the log
 * and in the readiness.
 */
final class IndexUpdater implements AutoCloseable {
    /** Between two looks for a newer index, and between two attempts to build one: a version is taken up within 2 s. */
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    /** While an archive could not be built, it is seldom compared with the index: that may read all its files. */
    private static final int LOOKS_BETWEEN_COMPARISONS = 20;

    /**
     * How often an engine that is silent at the start is asked again before the start fails: for half a minute and as
     * long as each question takes.
     */
    private static final int LOOKS_AT_SILENCE = 60;

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);

    /** Reads the archive and publishes it. */
    interface Build {
        void run() throws IOException;
    }

    /** Waits before what is passing is tried again. */
    interface Pause {
        void run() throws InterruptedException;
    }

    private final VersionSwitch version;
    private final Path data;
    private final Build build;
    private final Pause pause;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("upkeep").factory());
    private @Nullable Future<Optional<Throwable>> opening;
    private int looks;

    /**
     * Does nothing yet.
     *
     * @param data the folder of the archive, which need not exist where an index does
     * @param build reads the archive and publishes it
     */
    IndexUpdater(Engine engine, Path data, Build build) {
        this(engine, data, build, () -> TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS));
    }

    /** The same by another clock. */
    IndexUpdater(Engine engine, Path data, Build build, Pause pause) {
        this.version = new VersionSwitch(engine);
        this.data = data;
        this.build = build;
        this.pause = pause;
    }

    Readiness readiness() {
        return version.readiness();
    }

    /**
     * Runs something once, as soon as a verified version serves: at once where one does.
     *
     * @param first is run in the thread that finds it so
     */
    void whenReady(Runnable first) {
        version.whenReady(first);
    }

    /** Begins to take up what was published last, while the caller does something else. */
    void open() {
        FutureTask<Optional<Throwable>> task = new FutureTask<>(() -> Optional.ofNullable(version.takeUp()));
        opening = task;
        Thread.ofPlatform().daemon().name("open").start(task);
    }

    private @Nullable Throwable opened() {
        Future<Optional<Throwable>> begun = opening;
        if (begun == null) return version.takeUp();
        try {
            return begun.get().orElse(null);
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stopped;
        }
    }

    /**
     * Returns when the index of the archive as it is serves, or an older one that is sound where that cannot be had.
     *
     * @throws InvalidArchiveException when nothing serves and the archive has mistakes
     * @throws IOException when nothing serves and no index can be built, or the engine goes on being silent: what it
     *     has may be sound, and is not built once more
     */
    void bringUpToDate() throws IOException {
        Throwable unsound = unlessSilent(opened());
        try {
            if (!Files.exists(data) && unsound instanceof IOException failure) throw failure;
            while (isStale()) buildOrWait();
        } catch (IOException | RuntimeException | Error failure) {
            if (version.builtFrom().isEmpty()) throw failure;
            version.fallBack(failure);
        }
    }

    private @Nullable Throwable unlessSilent(@Nullable Throwable first) throws IOException {
        Throwable unsound = first;
        for (int looks = 0; unsound instanceof EngineUnreachableException silent; looks++) {
            if (looks == LOOKS_AT_SILENCE) throw silent;
            pause(silent);
            unsound = version.takeUp();
        }
        return unsound;
    }

    /** From now on, takes up what is published by whomever. */
    void watch() {
        var _ = looking.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes up what was published, and looks now and then whether the archive is again as it was. Nothing may come out.
     */
    void look() {
        version.takeUp();
        if (!version.hasFallenBack() || ++looks % LOOKS_BETWEEN_COMPARISONS != 0) return;
        try {
            if (!Files.exists(data) || isStale()) return;
            version.becameCurrent();
        } catch (IOException | RuntimeException | Error unread) {
            LOG.debug("the archive could not be compared with the index", unread);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    private boolean isStale() throws IOException {
        Optional<List<DataFile>> known = version.builtFrom();
        if (known.isEmpty()) return true;
        return Files.exists(data) && new ArchiveFolder(data).changedSince(known.get());
    }

    private void buildOrWait() throws IOException {
        try {
            build.run();
        } catch (PublishInProgressException | ArchiveChangedException passing) {
            waiting(passing);
            version.takeUp();
            return;
        }
        switch (version.takeUp()) {
            case null -> {}
            case IOException unsound -> throw unsound;
            case RuntimeException unsound -> throw unsound;
            case Error unsound -> throw unsound;
            case Throwable impossible -> throw new IllegalStateException(impossible);
        }
    }

    private void waiting(IOException reason) throws IOException {
        version.waitsFor(reason);
        pause(reason);
    }

    private void pause(Throwable reason) throws IOException {
        try {
            pause.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting: " + reason.getMessage(), reason);
        }
    }
}
