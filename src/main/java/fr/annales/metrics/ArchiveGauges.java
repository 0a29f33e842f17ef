package fr.annales.metrics;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineException;
import fr.annales.engine.Snapshot;
import fr.annales.event.DataFile;
import fr.annales.http.Readiness;
import fr.annales.search.Searches;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What is served at the moment of the look: which version, of how many events, how old, and whether anything is wrong.
 */
final class ArchiveGauges {
    /** For what is worked out once a version: a look that takes longer goes without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Engine engine;
    private final Supplier<Readiness> readiness;
    private final Searches searches = new Searches();

    ArchiveGauges(Engine engine, Supplier<Readiness> readiness) {
        this.engine = engine;
        this.readiness = readiness;
    }

    void addTo(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("annales_ready")
                .help("1 while a verified version serves, and its cluster has answered within 15 seconds.")
                .callback(gauge -> gauge.call(number(readiness.get().ready())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("annales_trouble")
                .help(
                        "1 while an old version serves because a newer one cannot, or none does, or the cluster is silent.")
                .callback(gauge -> gauge.call(number(readiness.get().trouble() != null)))
                .register(registry);
        GaugeWithCallback.builder()
                .name("annales_version_info")
                .help("The version that serves, as a label.")
                .labelNames("version")
                .callback(gauge -> look((snapshot, told) -> told.call(1, snapshot.version()), gauge))
                .register(registry);
        GaugeWithCallback.builder()
                .name("annales_events")
                .help("Events of the version that serves.")
                .callback(gauge -> look(
                        (snapshot, told) -> told.call(
                                (double) searches.on(snapshot).summary().events()),
                        gauge))
                .register(registry);
        GaugeWithCallback.builder()
                .name("annales_archive_modified_timestamp_seconds")
                .help("When the youngest file of the archive that serves was changed.")
                .callback(gauge -> look(ArchiveGauges::tellAge, gauge))
                .register(registry);
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }

    private static void tellAge(Snapshot snapshot, GaugeWithCallback.Callback told) {
        snapshot.files().stream()
                .map(DataFile::modified)
                .max(Comparator.naturalOrder())
                .map(Instant::toEpochMilli)
                .ifPresent(millis -> told.call(millis / 1e3));
    }

    /** Without a version there is nothing to tell, which Prometheus knows as absent. */
    private void look(BiConsumer<Snapshot, GaugeWithCallback.Callback> tell, GaugeWithCallback.Callback gauge) {
        try (Snapshot snapshot = engine.snapshot(Deadline.in(PATIENCE))) {
            tell.accept(snapshot, gauge);
        } catch (EngineException none) {
            // Readiness says why.
        }
    }
}
