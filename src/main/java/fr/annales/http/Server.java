package fr.annales.http;

import fr.annales.search.Deadline;
import fr.annales.search.Engine;
import fr.annales.search.Snapshot;
import fr.annales.search.Unavailable;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: the API, the health of the service, and the pages it is given. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Engine engine;
    private final Supplier<Readiness> readiness;
    private final Javalin javalin;

    /**
     * A server that does not listen yet.
     *
     * @param engine what answers
     * @param readiness asked at every look
     * @param pages HTML in UTF-8 by path
     */
    public Server(Engine engine, Supplier<Readiness> readiness, Map<String, byte[]> pages) {
        this.engine = engine;
        this.readiness = readiness;
        this.javalin = Javalin.create(config -> configure(config, pages));
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @return the port that it listens on
     * @throws CannotListen when the port is in use or may not be used
     */
    public int start(String host, int port) throws CannotListen {
        try {
            return javalin.start(host, port).port();
        } catch (JavalinBindException refused) {
            throw new CannotListen(host, port, refused);
        }
    }

    /** Stops listening. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config, Map<String, byte[]> pages) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        RoutesConfig routes = config.routes;
        new Api(engine).addTo(routes);
        routes.get("/health/live", request -> Api.answer(request, new HealthJson("live", null, null)));
        routes.get("/health/ready", this::ready);
        pages.forEach((path, page) -> routes.get(
                path, request -> request.contentType("text/html; charset=utf-8").result(page)));
        addErrors(routes);
    }

    /** The state of the service; {@code trouble} where an old version serves because the new one cannot be built. */
    private record HealthJson(
            String status,
            @Nullable String version,
            @Nullable String trouble) {}

    private void ready(Context request) {
        Readiness now = readiness.get();
        if (!now.ready()) throw new Unavailable();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            Api.answer(request, new HealthJson("ready", snapshot.version(), now.trouble()));
        }
    }

    private void addErrors(RoutesConfig routes) {
        routes.exception(ProblemException.class, (refused, request) -> answer(request, refused.problem()));
        routes.exception(Unavailable.class, (_, request) -> {
            request.header("Retry-After", RETRY_AFTER_SECONDS);
            answer(request, Problem.unavailable("L’index n’est pas encore prêt."));
        });
        routes.exception(HttpResponseException.class, (refused, request) -> {
            Problem problem = switch (refused.getStatus()) {
                case 404 -> Problem.notFound(request.path());
                case 405 -> Problem.methodNotAllowed();
                default -> Problem.ofStatus(refused.getStatus());
            };
            answer(request, problem);
        });
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("a request failed: {}", request.path(), failure);
            answer(request, Problem.internal());
        });
    }

    private static void answer(Context request, Problem problem) {
        request.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem));
    }
}
