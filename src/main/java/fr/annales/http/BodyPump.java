package fr.annales.http;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a {@link StreamedBody}, a part at a time. A part is made in its turn among those of all bodies; nothing holds a
 * thread while it waits for that, or while the client reads; whoever takes no part for too long is given up. Until all
 * is sent, whatever closes the connection resets it, the end of the process too: so nobody takes what has arrived for
 * the whole, not even a client of HTTP/1.0, to whom the end of a connection is the end of a body.
 */
final class BodyPump extends IteratingCallback {
    private static final Logger LOG = LoggerFactory.getLogger(BodyPump.class);

    /** Closes as usual: what was sent still arrives. */
    private static final int ORDERLY = -1;

    private static final int RESETTING = 0;

    /**
     * Bytes that the system may hold for a client. It tells of room only when a third of what it holds has gone, which
     * a slow client frees in time where this is little: by itself it grows to megabytes.
     */
    private static final int HELD_BY_SYSTEM = 1 << 17;

    private final StreamedBody body;
    private final Response response;
    private final Limits limits;
    private final Callback callback;
    private volatile Scheduler.Task overdue = () -> false;
    private volatile boolean isSent;

    /**
     * Sends nothing yet.
     *
     * @param limits how long a client may take for a part
     */
    BodyPump(StreamedBody body, Response response, Limits limits, Callback callback) {
        this.body = body;
        this.response = response;
        this.limits = limits;
        this.callback = callback;
    }

    /** Begins: the first part is sent when its turn comes. */
    void start() {
        set(StandardSocketOptions.SO_SNDBUF, HELD_BY_SYSTEM);
        closing(RESETTING);
        tellChunks();
        iterate();
    }

    /** Else the server would let the end of a connection be that of the body where the client wants it closed. */
    private void tellChunks() {
        if (request().getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1)
            response.getHeaders().put(HttpHeader.TRANSFER_ENCODING, "chunked");
    }

    /** Sends the head of the answer alone. */
    void sendHead() {
        body.close();
        tellChunks();
        // In two steps, or the server would tell the length of a body that has none.
        Callback rest = Callback.from(() -> response.write(true, BufferUtil.EMPTY_BUFFER, callback), callback::failed);
        response.write(false, BufferUtil.EMPTY_BUFFER, rest);
    }

    @Override
    protected Action process() {
        if (isSent) return Action.SUCCEEDED;
        body.making().execute(this::sendPart);
        return Action.SCHEDULED;
    }

    private void sendPart() {
        try {
            byte[] part = body.next();
            isSent = part == null;
            if (part != null) allow(limits.reading(part.length));
            response.write(isSent, part == null ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(part), this);
        } catch (Throwable failure) {
            failed(failure);
        }
    }

    /** Gives the client so long to read a part; the connection, which rests while it does not, rests as long. */
    private void allow(Duration patience) {
        connection().setIdleTimeout(patience.toMillis());
        overdue = request()
                .getComponents()
                .getScheduler()
                .schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void onSuccess() {
        overdue.cancel();
    }

    @Override
    protected void onCompleteSuccess() {
        body.close();
        closing(ORDERLY);
        connection().setIdleTimeout(limits.idle().toMillis());
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable failure) {
        overdue.cancel();
        body.close();
        // Clients go away or fall asleep, which is no news; all else is ours to know of.
        if (!(failure instanceof IOException || failure instanceof TimeoutException))
            LOG.warn("an answer was cut: {}", request().getHttpURI().getPath(), failure);
        connection().close(failure);
        callback.failed(failure);
    }

    /** Closes the connection, which fails what is being written to it. */
    private void giveUp() {
        connection().close(new TimeoutException("the client reads too slowly"));
    }

    /** Says how the connection is closed from now on, whoever does it. */
    private void closing(int seconds) {
        set(StandardSocketOptions.SO_LINGER, seconds);
    }

    private void set(SocketOption<Integer> option, int value) {
        try {
            if (connection().getTransport() instanceof SocketChannel socket && socket.isOpen())
                socket.setOption(option, value);
        } catch (IOException closed) {
            LOG.debug("a connection was closed already", closed);
        }
    }

    private EndPoint connection() {
        return request().getConnectionMetaData().getConnection().getEndPoint();
    }

    private Request request() {
        return response.getRequest();
    }
}
