package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.engine.Busy;
import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Silent;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Unavailable;
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
 * what others build, meanwhile too. While anything sound serves, nothing that fails here is more than a line in the log and in the
 * readiness.
 */
final class IndexUpdater implements AutoCloseable {
    /** Between two looks for a newer index, and between two attempts to build one: a version is taken up within 2 s. */
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    /** While an archive could not be built, it is seldom compared with the index: that may read all its files. */
    private static final int LOOKS_BETWEEN_COMPARISONS = 20;

    /**
     * How often an engine that is silent at the start is asked again before the start fails: for half a minute and as long
     * as each question takes.
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

    private final Engine engine;
    private final Path data;
    private final Build build;
    private final Pause pause;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("upkeep").factory());
    /** The last line on what goes on: it is not said again at every look. */
    private String said = "";

    private volatile Readiness readiness = new Readiness(false, "L’index n’est pas encore prêt.");

    /** What is wrong with the version published last, until a sound one serves. */
    private @Nullable String unusable;

    /** What is wrong with the archive, until the version that serves is made of it. */
    private @Nullable String unbuilt;

    /** Whether the engine could not be asked when it was looked at last: then visitors cannot be answered either. */
    private boolean isSilent;

    private @Nullable Future<Optional<Throwable>> opening;
    private int looks;

    /** Whether the version that serves is the first, and it could not be told yet whether it is sound. */
    private boolean isUnverified;

    private @Nullable Runnable readied;

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
        this.engine = engine;
        this.data = data;
        this.build = build;
        this.pause = pause;
    }

    Readiness readiness() {
        return readiness;
    }

    /**
     * Runs something once, as soon as a verified version serves: at once where one does.
     *
     * @param first is run in the thread that finds it so
     */
    synchronized void whenReady(Runnable first) {
        readied = first;
        tellReady();
    }

    private void tellReady() {
        Runnable first = readied;
        if (first == null || !readiness.ready()) return;
        readied = null;
        first.run();
    }

    /** Begins to take up what was published last, while the caller does something else. */
    void open() {
        FutureTask<Optional<Throwable>> task = new FutureTask<>(() -> Optional.ofNullable(takeUp()));
        opening = task;
        Thread.ofPlatform().daemon().name("open").start(task);
    }

    private @Nullable Throwable opened() {
        Future<Optional<Throwable>> begun = opening;
        if (begun == null) return takeUp();
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
     * @throws MistakenArchive when nothing serves and the archive has mistakes
     * @throws IOException when nothing serves and no index can be built, or the engine goes on being silent: what it has
     *     may be sound, and is not built once more
     */
    void bringUpToDate() throws IOException {
        Throwable unsound = unlessSilent(opened());
        try {
            if (!Files.exists(data) && unsound instanceof IOException failure) throw failure;
            while (isStale()) buildOrWait();
        } catch (IOException | RuntimeException | Error failure) {
            if (builtFrom().isEmpty()) throw failure;
            goOn(failure);
        }
    }

    private synchronized void goOn(Throwable failure) {
        unbuilt = "L’archive a changé, mais son index n’a pu être reconstruit : l’ancien sert encore.";
        tell(unbuilt, failure);
    }

    private @Nullable Throwable unlessSilent(@Nullable Throwable first) throws IOException {
        Throwable unsound = first;
        for (int looks = 0; unsound instanceof Silent silent; looks++) {
            if (looks == LOOKS_AT_SILENCE) throw silent;
            pause(silent);
            unsound = takeUp();
        }
        return unsound;
    }

    /** From now on, takes up what is published by whomever. */
    void watch() {
        var _ = looking.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Takes up what was published, and looks now and then whether the archive is again as it was. Nothing may come out. */
    synchronized void look() {
        takeUp();
        if (unbuilt == null || ++looks % LOOKS_BETWEEN_COMPARISONS != 0) return;
        try {
            if (!Files.exists(data) || isStale()) return;
            unbuilt = null;
            said = "";
            now();
            LOG.info("the archive is again what the index was built from");
        } catch (IOException | RuntimeException | Error unread) {
            LOG.debug("the archive could not be compared with the index", unread);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /**
     * Takes up what was published last. The first version serves at once, is verified while it does, and is withdrawn if
     * it is damaged; as long as that cannot be told, it is asked again at each look.
     *
     * @return why it cannot serve, null when it does or there is no other
     */
    private synchronized @Nullable Throwable takeUp() {
        try {
            boolean isNew = engine.refresh();
            if (isNew && !readiness.ready()) isUnverified = true;
            if (isUnverified) engine.verify();
            isUnverified = false;
            isSilent = false;
            if (isNew || unusable != null) said = "";
            unusable = null;
            if (isNew) unbuilt = null;
            now();
            if (isNew) LOG.info("a new version serves");
            return null;
        } catch (IOException | RuntimeException | Error unsound) {
            isSilent = unsound instanceof Silent;
            unusable =
                    isSilent ? "Le moteur de recherche ne répond pas." : "L’index publié en dernier est inutilisable.";
            tell(unusable, unsound);
            return unsound;
        }
    }

    /** Has the readiness tell what is true from now on. */
    private void now() {
        String trouble = unusable == null ? unbuilt : unusable;
        boolean isReady = !isSilent && !isUnverified && builtFrom().isPresent();
        readiness = new Readiness(isReady, isReady || trouble != null ? trouble : readiness.trouble());
        tellReady();
    }

    private boolean isStale() throws IOException {
        Optional<List<DataFile>> known = builtFrom();
        if (known.isEmpty()) return true;
        return Files.exists(data) && new ArchiveFolder(data).changedSince(known.get());
    }

    private void buildOrWait() throws IOException {
        try {
            build.run();
        } catch (Busy | ChangingArchive passing) {
            waiting(passing);
            takeUp();
            return;
        }
        switch (takeUp()) {
            case null -> {}
            case IOException unsound -> throw unsound;
            case RuntimeException unsound -> throw unsound;
            case Error unsound -> throw unsound;
            case Throwable impossible -> throw new IllegalStateException(impossible);
        }
    }

    /** The files that the version served was built from, empty when none serves. */
    private Optional<List<DataFile>> builtFrom() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return Optional.of(snapshot.files());
        } catch (Unavailable none) {
            return Optional.empty();
        }
    }

    private void waiting(IOException reason) throws IOException {
        String line = "the index is built later: " + reason.getMessage();
        if (isNews(line)) LOG.info(line);
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

    private void tell(String trouble, Throwable failure) {
        Throwable cause = failure.getCause();
        String line = trouble + " (" + failure.getMessage() + ")" + (cause == null ? "" : ": " + cause);
        if (isNews(line)) LOG.warn(line);
        now();
    }

    private synchronized boolean isNews(String line) {
        boolean isNews = !line.equals(said);
        said = line;
        return isNews;
    }
}
