package fr.annales;

import fr.annales.engine.Engine;
import fr.annales.engine.Step;
import fr.annales.http.Listeners;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.http.ServerListener;
import fr.annales.metrics.Metrics;
import fr.annales.metrics.MetricsServer;
import fr.annales.questions.AskedWords;
import fr.annales.search.SearchListener;
import fr.annales.search.Searches;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a server for its operator, by metrics, and for its archivist, by the words that were asked for in vain. */
final class Observation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Observation.class);

    /** What a crash may lose of what was asked. */
    private static final int SECONDS_BETWEEN_SAVES = 60;

    private final ObservationOptions options;
    private final @Nullable Metrics metrics;
    private final @Nullable AskedWords words;
    private final ScheduledExecutorService saving = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("asked-words").factory());
    private @Nullable MetricsServer listening;

    private Observation(ObservationOptions options, @Nullable Metrics metrics, @Nullable AskedWords words) {
        this.options = options;
        this.metrics = metrics;
        this.words = words;
    }

    /**
     * As it was asked for. What cannot be written is told now, not after a day.
     *
     * @param readiness asked at every look
     */
    static Observation of(ObservationOptions options, Engine engine, Supplier<Readiness> readiness) throws IOException {
        AskedWords words = options.questions == null
                ? null
                : AskedWords.open(options.questions, InstantSource.system(), Searches.ZONE);
        if (words != null) words.save();
        return new Observation(options, options.metrics == null ? null : new Metrics(engine, readiness), words);
    }

    Listeners listeners() {
        return new Listeners(metrics == null ? ServerListener.NONE : metrics, new Searched());
    }

    /** Whether words are written down. */
    boolean keepsWords() {
        return words != null;
    }

    /** Begins to listen for looks, and to write. */
    void start(Server server) throws IOException {
        if (metrics != null && options.metrics != null) {
            metrics.watch(server::load);
            listening = MetricsServer.start(metrics, options.metrics.host(), options.metrics.port());
            LOG.info("metrics at http://{}/metrics", new HostAndPort(options.metrics.host(), listening.port()));
        }
        if (words != null) {
            var _ = saving.scheduleWithFixedDelay(
                    this::save, SECONDS_BETWEEN_SAVES, SECONDS_BETWEEN_SAVES, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        saving.shutdown();
        save();
        if (listening != null) listening.close();
    }

    /** Nothing may come out here: it would end the saving. */
    private void save() {
        try {
            if (words != null) words.save();
        } catch (IOException | RuntimeException unwritten) {
            LOG.warn("the asked words could not be written: {}", unwritten.toString());
        }
    }

    private final class Searched implements SearchListener {
        @Override
        public void answered(Step step) {
            if (metrics != null) metrics.searched(step);
        }

        @Override
        public boolean wantsUnmatched() {
            return words != null;
        }

        @Override
        public void unmatched(List<String> unmatched) {
            if (words != null) words.add(unmatched);
        }
    }
}
