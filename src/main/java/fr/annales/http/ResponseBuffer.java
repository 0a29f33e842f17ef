package fr.annales.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back what the routes and the server itself answer until it is whole, has it {@link ResponseFinisher finished}, and sends
 * it without holding a thread or a turn: however slowly a client reads, it keeps nobody else waiting.
 */
final class ResponseBuffer extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseBuffer.class);

    /** What the system takes over at once, however slowly the client reads; in bytes. */
    private static final int TAKEN_AT_ONCE = 1 << 14;

    /** The attribute of a request under which its route leaves the body. */
    private static final String BODY = ResponseBuffer.class.getName();

    private final Limits limits;
    private final Refusals refusals;

    /** How many bytes of long answers wait to be read by their clients. */
    private final AtomicLong waiting = new AtomicLong();

    ResponseBuffer(Limits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Answers a request with a body as it is: the stream of a servlet would copy it again and again on its way here. */
    static void answer(Context request, String mediaType, byte[] body) {
        answer(request.contentType(mediaType), body);
    }

    /** The same of a request that has been told the media type. */
    static void answer(Context request, byte[] body) {
        request.attribute(BODY, body);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Inside inside = new Inside(request);
        HeldBack answer = new HeldBack(inside, response, refusals);
        boolean isHandled = false;
        try {
            isHandled = super.handle(inside, answer, Callback.from(() -> send(answer, inside, callback), failure -> {
                answer.fail(failure);
                send(answer, inside, callback);
            }));
            return isHandled;
        } finally {
            if (!isHandled) inside.end();
        }
    }

    private void send(HeldBack answer, Inside request, Callback callback) {
        byte[] body = finish(answer, request);
        if (body.length <= TAKEN_AT_ONCE) {
            answer.send(body, callback);
        } else if (waiting.get() > limits.heldBytes()) {
            answer.fail(503);
            answer.send(answer.finish(), callback);
        } else answer.send(body, read(body.length, request, callback));
    }

    /** Finishes an answer in the turn of its request: that is work for a processor too. */
    private static byte[] finish(HeldBack answer, Inside request) {
        try {
            return answer.finish();
        } finally {
            request.end();
        }
    }

    /** Counts a long answer until it is read, and gives it up when that takes too long. */
    private Callback read(int size, Request request, Callback callback) {
        waiting.addAndGet(size);
        long millis = limits.idle().toMillis() + 1_000L * size / limits.bytesPerSecond();
        Scheduler.Task overdue = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> callback.failed(new TimeoutException("the client reads too slowly")),
                        millis,
                        TimeUnit.MILLISECONDS);
        return Callback.from(
                () -> {
                    overdue.cancel();
                    waiting.addAndGet(-size);
                },
                callback);
    }

    /** A request as it is seen inside: whoever waits for its end waits for the answer to be whole, not to be read. */
    private static final class Inside extends Request.Wrapper {
        private HttpStream ending = new HttpStream.Wrapper(null) {
            @Override
            public void succeeded() {
                // The real stream goes on.
            }
        };

        Inside(Request request) {
            super(request);
        }

        @Override
        public synchronized void addHttpStreamWrapper(Function<HttpStream, HttpStream> wrapper) {
            ending = wrapper.apply(ending);
        }

        synchronized void end() {
            ending.succeeded();
        }
    }

    /** An answer that stays in memory. */
    private static final class HeldBack extends Response.Wrapper {
        /** What was written by whoever is no route, and so left no body. */
        private final ByteArrayOutputStream written = new ByteArrayOutputStream(0);

        private final Refusals refusals;
        private boolean isWhole;

        HeldBack(Request request, Response response, Refusals refusals) {
            super(request, response);
            this.refusals = refusals;
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (bytes != null) {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                written.writeBytes(copy);
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
            written.reset();
            getRequest().removeAttribute(BODY);
            isWhole = false;
            super.reset();
        }

        /** The body to send; what the route left is let go of. */
        byte[] finish() {
            byte[] left = (byte[]) getRequest().removeAttribute(BODY);
            byte[] body = left == null ? written.toByteArray() : left;
            return ResponseFinisher.of(getRequest(), getWrapped(), body, refusals);
        }

        void send(byte[] finished, Callback callback) {
            Response response = getWrapped();
            if (HttpStatus.hasNoBody(response.getStatus())) {
                // In two steps, or the server would tell a length of what has none.
                Runnable end = () -> response.write(true, BufferUtil.EMPTY_BUFFER, callback);
                response.write(false, BufferUtil.EMPTY_BUFFER, Callback.from(end, callback::failed));
            } else response.write(true, ByteBuffer.wrap(finished), callback);
        }

        void fail(Throwable failure) {
            LOG.error("a request failed: {}", getRequest().getHttpURI().getPath(), failure);
            fail(500);
        }

        /** Begins anew, as a refusal. */
        void fail(int status) {
            reset();
            setStatus(status);
        }
    }
}
