package fr.annales.http;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineFailure;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back what the routes and the server itself answer until it is whole, has it {@link ResponseFinisher finished},
 * and sends it without holding a thread or a turn: however slowly a client reads, it keeps nobody else waiting. A body
 * that is too long to be held is sent as it is made.
 */
final class ResponseBuffer extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseBuffer.class);

    /** The attribute of a request under which its route leaves the body. */
    private static final String BODY = ResponseBuffer.class.getName();

    /** The attribute of a request under which the route that answers it stands. */
    private static final String ROUTE = ServerListener.class.getName();

    /** The attribute of a request that the server asks itself. */
    private static final String REHEARSAL = LocalConnector.class.getName();

    /** Where no route answered. */
    private static final String NO_ROUTE = "other";

    /** The attribute of a request under which its route leaves a body that is made as it is sent. */
    private static final String STREAM = StreamedBody.class.getName();

    /** The attribute of a request under which its share of the memory for answers stands. */
    private static final String SHARE = AnswerMemory.class.getName();

    private final Limits limits;
    private final AnswerMemory memory;
    private final Refusals refusals;
    private final ServerListener listener;

    /** What makes the parts of bodies that are sent as they are made. */
    private final ExecutorService making;

    /**
     * Holds nothing yet.
     *
     * @param making how many parts of longer bodies are made at the same time
     */
    ResponseBuffer(Limits limits, Refusals refusals, ServerListener listener, int making) {
        this.limits = limits;
        this.making = Executors.newFixedThreadPool(
                making, Thread.ofPlatform().daemon().name("export-", 0).factory());
        this.memory = new AnswerMemory(limits);
        this.refusals = refusals;
        this.listener = listener;
    }

    /** How many bytes of long answers are held now. */
    long heldBytes() {
        return memory.held();
    }

    /** Says which route answers a request. */
    static void tellRoute(Context request, String route) {
        request.attribute(ROUTE, route);
    }

    /** What the answer to a request may take of the memory for all. */
    static AnswerMemory.Share share(Context request) {
        return Objects.requireNonNull(request.attribute(SHARE));
    }

    /**
     * Answers a request with a body as it is: the stream of a servlet would copy it again and again on its way here.
     */
    static void answer(Context request, String mediaType, byte[] body) {
        answer(request.contentType(mediaType), body);
    }

    /** The same of a request that has been told the media type. */
    static void answer(Context request, byte[] body) {
        request.attribute(BODY, body);
    }

    /** Answers a request with a body that is made as it is sent; whatever becomes of the answer, that is closed. */
    static void stream(Context request, StreamedBody body) {
        request.attribute(STREAM, body);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Inside inside = new Inside(request);
        AnswerMemory.Share share = memory.new Share();
        inside.setAttribute(SHARE, share);
        if (request.getConnectionMetaData().getConnector() instanceof LocalConnector)
            inside.setAttribute(REHEARSAL, true);
        HeldBack answer = new HeldBack(inside, response, share, refusals);
        Callback sent = Callback.from(share::close, callback);
        boolean isHandled = false;
        try {
            isHandled = super.handle(inside, answer, Callback.from(() -> send(answer, inside, sent), failure -> {
                answer.fail(failure);
                send(answer, inside, sent);
            }));
            return isHandled;
        } finally {
            if (!isHandled) {
                inside.end();
                share.close();
            }
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        making.shutdown();
    }

    private void send(HeldBack answer, Inside request, Callback callback) {
        StreamedBody stream = (StreamedBody) request.removeAttribute(STREAM);
        if (stream != null) stream(stream, answer, request, callback);
        else sendWhole(answer, request, callback);
    }

    /** Sends a body as it is made, out of the turn of its request: how long that takes is up to its client. */
    private void stream(StreamedBody body, HeldBack answer, Inside request, Callback callback) {
        request.end();
        Response response = answer.getWrapped();
        tell(request, response.getStatus());
        StandardHeaders.put(response.getHeaders(), request.getHttpURI().getPath(), response.getStatus());
        BodyPump pump = new BodyPump(body, response, making, limits.idle(), callback);
        if (HttpMethod.HEAD.is(request.getMethod())) pump.sendHead();
        else pump.start();
    }

    private void sendWhole(HeldBack answer, Inside request, Callback callback) {
        byte[] body = finish(answer, request);
        tell(request, answer.getStatus());
        answer.send(body, body.length <= AnswerMemory.TAKEN_AT_ONCE ? callback : read(body.length, request, callback));
    }

    /** Whether the server itself asks, of which nobody is told. */
    static boolean isRehearsal(Context request) {
        return request.attribute(REHEARSAL) != null;
    }

    private void tell(Request request, int status) {
        if (request.getAttribute(REHEARSAL) != null) return;
        Object route = request.getAttribute(ROUTE);
        listener.answered(
                route instanceof String told ? told : NO_ROUTE,
                status,
                Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
    }

    /** Finishes an answer in the turn of its request: that is work for a processor too. */
    private static byte[] finish(HeldBack answer, Inside request) {
        try {
            return answer.finish();
        } catch (EngineFailure failed) {
            answer.refuse(Problem.of(failed));
            return answer.finish();
        } catch (ProblemException refused) {
            answer.refuse(refused.problem());
            return answer.finish();
        } finally {
            request.end();
        }
    }

    /** Gives a long answer up when reading it takes too long. */
    private Callback read(int size, Request request, Callback callback) {
        long millis = limits.idle().toMillis() + 1_000L * size / limits.bytesPerSecond();
        Scheduler.Task overdue = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> callback.failed(new TimeoutException("the client reads too slowly")),
                        millis,
                        TimeUnit.MILLISECONDS);
        return Callback.from(overdue::cancel, callback);
    }

    /** A request as it is seen inside: whoever waits for its end waits for the answer to be whole, not to be read. */
    private static final class Inside extends Request.Wrapper {
        private HttpStream ending = new HttpStream.Wrapper(null) {
            @Override
            public void succeeded() {
                // The real stream goes on.
            }
        };

        private boolean isEnded;

        Inside(Request request) {
            super(request);
        }

        @Override
        public synchronized void addHttpStreamWrapper(Function<HttpStream, HttpStream> wrapper) {
            ending = wrapper.apply(ending);
        }

        /** Ends it once, however often it is told to. */
        synchronized void end() {
            if (isEnded) return;
            isEnded = true;
            ending.succeeded();
        }
    }

    /** An answer that stays in memory. */
    private static final class HeldBack extends Response.Wrapper {
        /** What was written by whoever is no route, and so left no body. */
        private final ByteArrayOutputStream written = new ByteArrayOutputStream(0);

        private final AnswerMemory.Share share;
        private final Refusals refusals;
        private boolean isWhole;

        HeldBack(Request request, Response response, AnswerMemory.Share share, Refusals refusals) {
            super(request, response);
            this.share = share;
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
            if (getRequest().removeAttribute(STREAM) instanceof StreamedBody stream) stream.close();
            isWhole = false;
            super.reset();
        }

        /** The body to send; what the route left is let go of. */
        byte[] finish() {
            byte[] left = (byte[]) getRequest().removeAttribute(BODY);
            byte[] body = left == null ? written.toByteArray() : left;
            share.take(body.length);
            return ResponseFinisher.of(getRequest(), getWrapped(), body, share, refusals);
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

        /** Begins anew, with a refusal that nothing hinders. */
        void refuse(Problem problem) {
            fail(problem.status());
            share.close();
            share.until(Deadline.NONE);
            written.writeBytes(refusals.body(getRequest(), problem, getHeaders()));
        }

        /** Begins anew, as a refusal. */
        void fail(int status) {
            reset();
            setStatus(status);
        }
    }
}
