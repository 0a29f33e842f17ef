package fr.annales;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Snapshot;
import fr.annales.event.DataFile;
import fr.annales.http.Readiness;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches an engine to the version published last, and tells how ready it is: what is wrong is said once in the log,
 * and in the readiness as long as it is so.
 */
final class VersionSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(VersionSwitch.class);

    /**
     * How long an engine goes on being silent before it is not ready: longer than one look may take, or a cluster needs
     * to elect its manager, for which a balancer is to take no instance out.
     */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Engine engine;
    private final LongSupplier nanos;

    /** The last line on what goes on: it is not said again at every look. */
    private String said = "";

    private volatile Readiness readiness = new Readiness(false, "L’index n’est pas encore prêt.");

    /** What is wrong with the version published last, until a sound one serves. */
    private @Nullable String unusable;

    /** What is wrong with the archive, until the version that serves is made of it. */
    private @Nullable String unbuilt;

    /** Whether the version that serves is the first, and it could not be told yet whether it is sound. */
    private boolean isUnverified;

    /**
     * When the first of the looks was at which the engine could not be asked, null when the last one was none of them.
     */
    private @Nullable Long silentSince;

    private @Nullable Runnable readied;

    VersionSwitch(Engine engine) {
        this(engine, System::nanoTime);
    }

    /** The same by another clock. */
    VersionSwitch(Engine engine, LongSupplier nanos) {
        this.engine = engine;
        this.nanos = nanos;
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

    /**
     * Takes up what was published last. The first version serves at once, is verified while it does, and is withdrawn
     * if it is damaged; as long as that cannot be told, it is asked again at each look.
     *
     * @return why it cannot serve, null when it does or there is no other
     */
    synchronized @Nullable Throwable takeUp() {
        try {
            boolean isNew = engine.refresh();
            if (isNew && !readiness.ready()) isUnverified = true;
            if (isUnverified) engine.verify();
            isUnverified = false;
            silentSince = null;
            if (isNew || unusable != null) said = "";
            unusable = null;
            if (isNew) unbuilt = null;
            now();
            if (isNew) LOG.info("a new version serves");
            return null;
        } catch (IOException | RuntimeException | Error unsound) {
            boolean isUnreachable = unsound instanceof EngineUnreachableException;
            if (!isUnreachable) silentSince = null;
            else if (silentSince == null) silentSince = nanos.getAsLong();
            unusable = isUnreachable
                    ? "Le moteur de recherche ne répond pas."
                    : "L’index publié en dernier est inutilisable.";
            tell(isUnreachable ? "the search engine does not answer" : "the index published last is unusable", unsound);
            return unsound;
        }
    }

    /** Has the readiness tell what is true from now on. */
    private void now() {
        String trouble = unusable == null ? unbuilt : unusable;
        boolean isReady =
                !isUnreachableForLong() && !isUnverified && builtFrom().isPresent();
        readiness = new Readiness(isReady, isReady || trouble != null ? trouble : readiness.trouble());
        tellReady();
    }

    private boolean isUnreachableForLong() {
        Long since = silentSince;
        return since != null && nanos.getAsLong() - since >= SILENCE_NANOS;
    }

    /** The files that the version served was built from, empty when none serves. */
    Optional<List<DataFile>> builtFrom() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return Optional.of(snapshot.files());
        } catch (NoVersionException none) {
            return Optional.empty();
        }
    }

    /** What serves is no more of the archive as it is, which could not be built. */
    synchronized void fallBack(Throwable failure) {
        unbuilt = "L’archive a changé, mais son index n’a pu être reconstruit : l’ancien sert encore.";
        tell("the archive changed, and its index could not be built: the former one still serves", failure);
    }

    synchronized boolean hasFallenBack() {
        return unbuilt != null;
    }

    /** The archive is again what the version that serves was built from. */
    synchronized void becameCurrent() {
        unbuilt = null;
        said = "";
        now();
        LOG.info("the archive is again what the index was built from");
    }

    /** Says once why what is stale is not built yet. */
    void waitsFor(IOException reason) {
        String line = "the index is built later: " + reason.getMessage();
        if (note(line)) LOG.info(line);
    }

    private void tell(String event, Throwable failure) {
        Throwable cause = failure.getCause();
        String line = event + " (" + failure.getMessage() + ")" + (cause == null ? "" : ": " + cause);
        if (note(line)) LOG.warn(line);
        now();
    }

    /** Notes what is said now; whether that is something else than what was said last. */
    private synchronized boolean note(String line) {
        boolean isNew = !line.equals(said);
        said = line;
        return isNew;
    }
}
