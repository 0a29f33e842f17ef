package fr.annales.http;

import fr.annales.engine.Engine;
import fr.annales.engine.EngineException;
import fr.annales.engine.EngineReadException;
import fr.annales.web.Site;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: the API, the health of the service, and the pages it is given. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** What the shell sees of a process that ran out of memory, as with the JVM's own flag for that. */
    private static final int OUT_OF_MEMORY = 3;

    private final JettyServer jetty;
    private final ExportSlots exports;
    private final Javalin javalin;

    /**
     * A server that does not listen yet.
     *
     * @param engine what answers
     * @param readiness asked at every look
     * @param site the pages
     * @param publicUrl what absolute links begin with, in place of the archive's own address, or null
     */
    public Server(Engine engine, Supplier<Readiness> readiness, Site site, Limits limits, @Nullable String publicUrl) {
        this(engine, readiness, site, limits, publicUrl, Listeners.NONE);
    }

    /** The same, which tells listeners what it does. */
    public Server(
            Engine engine,
            Supplier<Readiness> readiness,
            Site site,
            Limits limits,
            @Nullable String publicUrl,
            Listeners listeners) {
        this(engine, readiness, site, limits, publicUrl, listeners, InstantSource.system());
    }

    /** The same, with a clock that says when an answer was given, and what day is today. */
    Server(
            Engine engine,
            Supplier<Readiness> readiness,
            Site site,
            Limits limits,
            @Nullable String publicUrl,
            Listeners listeners,
            InstantSource clock) {
        AnswerSource answers = new AnswerSource(engine, listeners.searches(), limits.time(), publicUrl, clock);
        Refusals refusals = new Refusals(engine, site.refusals(), listeners.server());
        this.exports = new ExportSlots(limits.exports(), ExpensiveRequests.most(limits));
        this.jetty = new JettyServer(limits, refusals, listeners.server());
        this.javalin = Javalin.create(config -> {
            configure(config);
            jetty.configure(config);
            new Exports(answers, limits, exports).addTo(config.routes);
            new Api(answers, limits).addTo(config.routes);
            new Health(engine, readiness, limits).addTo(config.routes);
            new OpenApi(answers, limits).addTo(config.routes);
            new Oai(answers, limits, clock).addTo(config.routes);
            new SiteRoutes(answers, site, limits).addTo(config.routes);
            addErrors(config.routes, refusals);
            config.routes.beforeMatched(Server::tellRoute);
        });
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @return the port that it listens on
     * @throws ServerBindException when the port is in use or may not be used
     */
    public int start(String host, int port) throws ServerBindException {
        try {
            return javalin.start(host, port).port();
        } catch (JavalinBindException refused) {
            throw new ServerBindException(host, port, "--host et --port", refused);
        }
    }

    private static void tellRoute(Context request) {
        Endpoint matched = request.endpoints().matchedHttpEndpoint();
        if (matched != null) RouteAnswer.tellRoute(request, matched.path);
    }

    /**
     * Asks itself, as a client would but for the socket, and tells no listener of it; returns when that is answered.
     * Does nothing where it does not run.
     *
     * @param address a path and perhaps a query, coded as in a request
     */
    public void rehearse(String address) {
        jetty.rehearse(address);
    }

    /**
     * What it answers to a request that comes by no socket, byte for byte, as to any other; null when it is too slow.
     */
    @Nullable
    ByteBuffer answer(ByteBuffer request) throws Exception {
        return jetty.answer(request);
    }

    /** What it is busy with now. */
    public ServerLoad load() {
        return jetty.load();
    }

    /** The addresses that it answers at, as they were added: {@code /api/events/{id}}. */
    Set<String> paths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> route.endpoint.method.equals(HandlerType.GET))
                .map(route -> route.endpoint.path)
                .collect(Collectors.toSet());
    }

    /** Stops listening, and returns when what was accepted is answered, or after a few seconds. */
    @Override
    public void close() {
        jetty.drain();
        javalin.stop();
        exports.close();
    }

    /** Coding, tags, methods and errors are ours: see {@link JettyServer}. */
    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.ignoreTrailingSlashes = false;
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("the machine failed a request", error);
            if (error instanceof OutOfMemoryError) Runtime.getRuntime().halt(OUT_OF_MEMORY);
            response.setStatus(500);
        });
    }

    private static void addErrors(RoutesConfig routes, Refusals refusals) {
        routes.exception(ProblemException.class, (refused, request) -> refusals.answer(request, refused.problem()));
        UnansweredLog log = new UnansweredLog();
        routes.exception(EngineException.class, (failure, request) -> {
            if (failure instanceof EngineReadException unreachable) log.tell(request.path(), unreachable);
            refusals.answer(request, Problem.of(failure));
        });
        routes.exception(
                HttpResponseException.class,
                (refused, request) -> refusals.answer(request, Problem.ofStatus(refused.getStatus())));
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("a request failed: {}", request.path(), failure);
            refusals.answer(request, Problem.ofStatus(500));
        });
    }
}
