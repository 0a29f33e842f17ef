package fr.annales.metrics;

import fr.annales.engine.Engine;
import fr.annales.engine.Step;
import fr.annales.http.Readiness;
import fr.annales.http.ServerListener;
import fr.annales.http.ServerLoad;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a server does, and reads what it is busy with and what it serves at each look. Labels are few by
 * construction: routes as they were added, statuses, kinds of problems, steps of the ladder.
 */
public final class Metrics implements ServerListener {
    /** In seconds: from what a cached page takes to the deadline of an answer. */
    private static final double[] BUCKETS = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ExpositionFormats formats = ExpositionFormats.init();

    private final Counter requests = Counter.builder()
            .name("annales_http_requests_total")
            .help("Answers by route and status.")
            .labelNames("route", "status")
            .register(registry);

    private final Histogram durations = Histogram.builder()
            .name("annales_http_request_duration_seconds")
            .unit(Unit.SECONDS)
            .help("From when a request has arrived until its answer is whole, waiting for a turn included.")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(BUCKETS)
            .register(registry);

    private final Counter refusals = Counter.builder()
            .name("annales_http_refusals_total")
            .help("Problems answered, by kind: trop-long is a missed deadline, surcharge too many requests at a time.")
            .labelNames("kind")
            .register(registry);

    private final Counter steps = Counter.builder()
            .name("annales_search_step_total")
            .help("Searches for words by the step of the ladder that answered.")
            .labelNames("step")
            .register(registry);

    /**
     * Nothing is counted yet.
     *
     * @param engine what is served
     * @param readiness asked at every look
     */
    public Metrics(Engine engine, Supplier<Readiness> readiness) {
        JvmMetrics.builder().register(registry);
        new ArchiveGauges(engine, readiness).addTo(registry);
        // What is alerted on exists from the start, so that its first increase is seen as one.
        for (String kind : new String[] {"surcharge", "trop-long", "indisponible"}) refusals.initLabelValues(kind);
        for (Step step : Step.values()) steps.initLabelValues(label(step));
    }

    /** Has what a server is busy with told too, from now on. */
    public void watch(Supplier<ServerLoad> load) {
        new LoadGauges(load).addTo(registry);
    }

    @Override
    public void answered(String route, int status, Duration time) {
        requests.labelValues(route, Integer.toString(status)).inc();
        durations.labelValues(route).observe(time.toNanos() / 1e9);
    }

    @Override
    public void refused(String kind) {
        refusals.labelValues(kind).inc();
    }

    /** A search for words was answered by a step of the ladder. */
    public void searched(Step step) {
        steps.labelValues(label(step)).inc();
    }

    private static String label(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** The form in which to tell whoever accepts some media types. */
    Form form(@Nullable String accept) {
        return new Form(formats.findWriter(accept));
    }

    /** One of Prometheus' formats. */
    final class Form {
        private final ExpositionFormatWriter writer;

        private Form(ExpositionFormatWriter writer) {
            this.writer = writer;
        }

        String mediaType() {
            return writer.getContentType();
        }

        /** Writes all that is counted, as it is now. */
        void write(OutputStream out) throws IOException {
            writer.write(out, registry.scrape());
        }
    }
}
