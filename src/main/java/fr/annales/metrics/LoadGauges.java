package fr.annales.metrics;

import fr.annales.http.ServerLoad;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What a server is busy with at the moment of the look. */
final class LoadGauges {
    private final Supplier<ServerLoad> load;

    LoadGauges(Supplier<ServerLoad> load) {
        this.load = load;
    }

    void addTo(PrometheusRegistry registry) {
        add(
                "annales_http_requests_in_flight",
                "Requests not answered to their last byte.",
                ServerLoad::requests,
                registry);
        add("annales_http_requests_waiting", "Requests that wait for their turn.", ServerLoad::waiting, registry);
        add("annales_http_connections", "Open connections.", ServerLoad::connections, registry);
        add("annales_http_held_bytes", "Bytes of long answers in memory.", ServerLoad::heldBytes, registry);
    }

    private void add(String name, String help, ToDoubleFunction<ServerLoad> value, PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(value.applyAsDouble(load.get())))
                .register(registry);
    }
}
