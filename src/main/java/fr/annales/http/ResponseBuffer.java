package fr.annales.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Holds back what the routes and the server itself answer until it is whole, has it {@link ResponseFinisher finished},
 * and sends it without holding a thread or a turn: however slowly a client reads, it keeps nobody else waiting. A body
 * that is too long to be held is sent as it is made.
 */
final class ResponseBuffer extends Handler.Wrapper {
    private final Limits limits;
    private final AnswerMemory memory;
    private final Refusals refusals;
    private final ServerListener listener;

    /** Holds nothing yet. */
    ResponseBuffer(Limits limits, Refusals refusals, ServerListener listener) {
        this.limits = limits;
        this.memory = new AnswerMemory(limits);
        this.refusals = refusals;
        this.listener = listener;
    }

    /** How many bytes of long answers are held now. */
    long heldBytes() {
        return memory.held();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = new Exchange(request, response, callback);
        boolean isHandled = false;
        try {
            isHandled =
                    super.handle(exchange.request, exchange.response, Callback.from(exchange::send, exchange::fail));
            return isHandled;
        } finally {
            if (!isHandled) exchange.abandon();
        }
    }

    /** A request and its answer, from when it comes until the answer is read. */
    private final class Exchange {
        private final InnerRequest request;
        private final RouteAnswer answer;
        private final HeldResponse response;
        private final Callback sent;

        Exchange(Request outer, Response response, Callback callback) {
            AnswerMemory.Share share = memory.new Share();
            this.request = new InnerRequest(outer);
            this.answer = new RouteAnswer(request, share);
            this.response = new HeldResponse(request, response, answer, refusals);
            this.sent = Callback.from(share::close, callback);
        }

        void abandon() {
            request.end();
            answer.share().close();
        }

        void fail(Throwable failure) {
            response.fail(failure);
            send();
        }

        void send() {
            StreamedBody stream = answer.takeStream();
            if (stream == null) sendWhole();
            else send(stream);
        }

        /** Sends a body as it is made, out of the turn of its request: how long that takes is up to its client. */
        private void send(StreamedBody body) {
            request.end();
            Response outer = response.getWrapped();
            tell(outer.getStatus());
            StandardHeaders.put(outer.getHeaders(), request.getHttpURI().getPath(), outer.getStatus());
            BodyPump pump = new BodyPump(body, outer, limits, sent);
            if (HttpMethod.HEAD.is(request.getMethod())) pump.sendHead();
            else pump.start();
        }

        private void sendWhole() {
            byte[] body = finish();
            tell(response.getStatus());
            response.send(body, body.length <= AnswerMemory.TAKEN_AT_ONCE ? sent : read(body.length));
        }

        /** Finishes the answer in the turn of its request: that is work for a processor too. */
        private byte[] finish() {
            try {
                return response.finish();
            } finally {
                request.end();
            }
        }

        private void tell(int status) {
            if (answer.isRehearsal()) return;
            Duration time = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
            listener.answered(answer.route(), status, time);
        }

        /** Gives a long answer up when reading it takes too long. */
        private Callback read(int size) {
            long millis = limits.reading(size).toMillis();
            Scheduler.Task overdue = request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> sent.failed(new TimeoutException("the client reads too slowly")),
                            millis,
                            TimeUnit.MILLISECONDS);
            return Callback.from(overdue::cancel, sent);
        }
    }
}
