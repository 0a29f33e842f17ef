package fr.annales.http;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server under the routes. From the outside in: requests are counted, so that stopping waits for them; answers are
 * held back, finished and sent; what no route would answer is refused; forms are waited for; the rest waits for its
 * turn.
 */
final class JettyServer {
    /** Well under the ten seconds in which a process must end. */
    private static final Duration STOPPING = Duration.ofSeconds(8);

    /** Connections that the system holds until they are accepted. */
    private static final int BACKLOG = 1_024;

    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);

    private final Limits limits;
    private final Refusals refusals;
    private final GracefulHandler counting = new Counting();
    private final ResponseBuffer answering;
    private final List<QoSHandler> turns;
    private volatile @Nullable LocalConnector rehearsals;

    JettyServer(Limits limits, Refusals refusals, ServerListener listener) {
        this.limits = limits;
        this.refusals = refusals;
        this.answering = new ResponseBuffer(limits, refusals, listener);
        this.turns = List.of(turns(ExpensiveRequests.most(limits)), turns(limits.requests()));
    }

    /**
     * Has the server answer a request that comes by no socket, if it runs: as a browser asks, compressed, or, of the
     * API, as programs do.
     */
    void rehearse(String address) {
        String coding = address.startsWith("/api/") ? "identity" : "gzip";
        String head = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + coding
                + "\r\nConnection: close\r\n\r\n";
        try {
            var _ = answer(BufferUtil.toBuffer(head));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.debug("a rehearsal failed", failed);
        }
    }

    /**
     * The answer to a request that comes by no socket, byte for byte; null where the server does not run, or is too
     * slow.
     */
    @Nullable
    ByteBuffer answer(ByteBuffer request) throws Exception {
        LocalConnector connector = rehearsals;
        if (connector == null || !connector.isRunning()) return null;
        return connector.getResponse(request, limits.time().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the server is busy with; nothing before it starts. */
    ServerLoad load() {
        Server server = counting.getServer();
        int connections = server == null
                ? 0
                : Stream.of(server.getConnectors())
                        .filter(ServerConnector.class::isInstance)
                        .mapToInt(connector -> connector.getConnectedEndPoints().size())
                        .sum();
        int waiting =
                turns.stream().mapToInt(QoSHandler::getSuspendedRequestCount).sum();
        return new ServerLoad(counting.getCurrentRequestCount(), waiting, connections, answering.heldBytes());
    }

    /** Counts the requests of others: those of a rehearsal would have it wait for itself. */
    private static final class Counting extends GracefulHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            return RouteAnswer.isRehearsal(request)
                    ? getHandler().handle(request, response, callback)
                    : super.handle(request, response, callback);
        }
    }

    void configure(JavalinConfig config) {
        config.jetty.modifyServer(this::addHandlers);
        config.jetty.modifyHttpConfiguration(this::harden);
        config.jetty.addConnector((server, http) -> connector(config, server, http));
        config.jetty.addConnector((server, http) -> {
            rehearsals = new LocalConnector(server, new HttpConnectionFactory(http));
            return rehearsals;
        });
    }

    private void addHandlers(Server server) {
        Handler.Wrapper guard = new RequestGuard(limits.bodyBytes(), refusals);
        Handler.Wrapper forms = new PostedForm(limits.idle(), refusals);
        forms.setHandler(inTurns());
        guard.setHandler(forms);
        answering.setHandler(guard);
        counting.setHandler(answering);
        server.insertHandler(counting);
        server.setErrorHandler(new JettyErrors(refusals));
    }

    /**
     * Accepts nothing more, and returns when what was accepted is answered and read, or after a few seconds. A
     * connection is in no haste meanwhile: the server's own way gives each a second, from when it last moved.
     */
    void drain() {
        Server server = counting.getServer();
        if (server == null || !server.isStarted()) return;
        for (Connector connector : server.getConnectors()) {
            var _ = connector.shutdown();
        }
        try {
            counting.shutdown().get(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.info("some answers were not read in time");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Searching is work for processors: beyond a few at a time, requests only slow each other down. Those that may cost
     * much wait among themselves for a few of the turns, so that the others always have the rest, and a processor.
     */
    private Handler inTurns() {
        ExpensiveRequests expensive = new ExpensiveRequests(limits.parameters());
        QoSHandler turnsOfExpensive = turns.getFirst();
        turnsOfExpensive.include(request -> expensive.contain(request.getHttpURI()));
        turnsOfExpensive.setHandler(turns.getLast());
        return turnsOfExpensive;
    }

    private QoSHandler turns(int most) {
        QoSHandler turns = new QoSHandler();
        turns.setMaxRequestCount(most);
        turns.setMaxSuspendedRequestCount(limits.waiting());
        turns.setMaxSuspend(limits.time());
        turns.excludePath(Health.PATHS);
        return turns;
    }

    private void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRequestHeaderSize(limits.headBytes());
        http.setIdleTimeout(limits.idle().toMillis());
    }

    private ServerConnector connector(JavalinConfig config, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(config.jetty.host);
        connector.setPort(config.jetty.port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(-1);
        connector.setAcceptQueueSize(BACKLOG);
        takeInherited(connector);
        SlowRequestHeads slowHeads = new SlowRequestHeads(limits.idle());
        connector.addBean(slowHeads);
        connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        connector.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                look(slowHeads, connector);
            }
        });
        return connector;
    }

    /**
     * A socket that listens already, as standard input, is systemd's: it goes on listening while the service restarts.
     */
    private static void takeInherited(ServerConnector connector) {
        try {
            if (System.inheritedChannel() instanceof ServerSocketChannel listening) connector.open(listening);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void look(SlowRequestHeads slowHeads, ServerConnector connector) {
        if (!connector.isRunning()) return;
        try {
            slowHeads.look(System.nanoTime());
        } finally {
            var _ = connector
                    .getScheduler()
                    .schedule(
                            () -> look(slowHeads, connector), limits.idle().toMillis() / 4 + 1, TimeUnit.MILLISECONDS);
        }
    }
}
