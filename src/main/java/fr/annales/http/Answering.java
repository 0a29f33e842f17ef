package fr.annales.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back what the routes and the server itself answer until it is whole, has it {@link Finish finished}, and sends
 * it without holding a thread: however slowly a client reads, it keeps nobody else waiting.
 */
final class Answering extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    /** What the system takes over at once, however slowly the client reads; in bytes. */
    private static final int TAKEN_AT_ONCE = 1 << 14;

    private final Limits limits;

    Answering(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HeldBack answer = new HeldBack(request, response);
        return super.handle(
                request,
                answer,
                Callback.from(
                        () -> answer.send(inTime(answer, callback)),
                        failure -> answer.fail(failure, inTime(answer, callback))));
    }

    /** Gives a long answer up when the client has not read it in time. */
    private Callback inTime(HeldBack answer, Callback callback) {
        int size = answer.body.size();
        if (size <= TAKEN_AT_ONCE) return callback;
        long millis = limits.idle().toMillis() + 1_000L * size / limits.bytesPerSecond();
        Scheduler.Task overdue = answer.getRequest()
                .getComponents()
                .getScheduler()
                .schedule(
                        () -> callback.failed(new TimeoutException("the client reads too slowly")),
                        millis,
                        TimeUnit.MILLISECONDS);
        return Callback.from(overdue::cancel, callback);
    }

    /** An answer that is written to memory. */
    private static final class HeldBack extends Response.Wrapper {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean isWhole;

        HeldBack(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (bytes != null) {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                body.writeBytes(copy);
            }
            isWhole |= last;
            callback.succeeded();
        }

        @Override
        public boolean hasLastWrite() {
            return isWhole;
        }

        @Override
        public void reset() {
            body.reset();
            isWhole = false;
            super.reset();
        }

        void send(Callback callback) {
            byte[] finished = Finish.of(getRequest(), getWrapped(), body.toByteArray());
            getWrapped().write(true, ByteBuffer.wrap(finished), callback);
        }

        void fail(Throwable failure, Callback callback) {
            LOG.error("a request failed: {}", getRequest().getHttpURI().getPath(), failure);
            reset();
            setStatus(500);
            send(callback);
        }
    }
}
