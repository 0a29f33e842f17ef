package fr.annales.http;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the process lives, and whether it may be sent people. */
final class Health {
    /** Where the routes are. */
    static final String PATHS = "/health/*";

    private final Engine engine;
    private final Supplier<Readiness> readiness;
    private final Limits limits;

    Health(Engine engine, Supplier<Readiness> readiness, Limits limits) {
        this.engine = engine;
        this.readiness = readiness;
        this.limits = limits;
    }

    /** The state of the service; {@code trouble} where an old version serves because no newer one can. */
    record HealthJson(
            String status,
            @Nullable String version,
            @Nullable String trouble) {}

    void addTo(RoutesConfig routes) {
        routes.get("/health/live", this::live);
        routes.get("/health/ready", this::ready);
    }

    private void live(Context request) {
        Parameters.of(request.queryString(), Set.of(), limits.parameters());
        Json.answer(request, new HealthJson("live", null, null));
    }

    private void ready(Context request) {
        Parameters.of(request.queryString(), Set.of(), limits.parameters());
        Readiness now = readiness.get();
        if (!now.ready()) throw new ProblemException(Problem.unavailable(now.trouble()));
        try (Snapshot snapshot = engine.snapshot(Deadline.in(limits.time()))) {
            Json.answer(request, new HealthJson("ready", snapshot.version(), now.trouble()));
        }
    }
}
