package fr.annales.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads the form of a {@code POST} before its request waits for a turn, so that a client that sends it slowly, or
 * never, holds no thread, no turn and no version meanwhile. Any other body is left unread. That the form is not too
 * long was seen before.
 *
 * <p>Jetty's own handler for this sets no time, and keeps the buffers that bytes came in: one for each byte of whoever
 * sends them one by one.
 */
final class PostedForm extends Handler.Wrapper {
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    /** The attribute of a request under which its form stands. */
    private static final String FORM = PostedForm.class.getName();

    private final Duration patience;
    private final Refusals refusals;

    /** @param patience for the whole form to arrive, from when its request has */
    PostedForm(Duration patience, Refusals refusals) {
        this.patience = patience;
        this.refusals = refusals;
    }

    /** The form that was posted with a request, still encoded; empty where there is none. */
    static Optional<String> of(Context request) {
        return Optional.ofNullable(request.attribute(FORM));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isExpected(request)) return super.handle(request, response, callback);
        new Arrival(request, response, callback).begin();
        return true;
    }

    private static boolean isExpected(Request request) {
        String type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        return HttpMethod.POST.is(Request.unWrap(request).getMethod())
                && type.split(";", 2)[0].strip().equalsIgnoreCase(MEDIA_TYPE);
    }

    private void handleWhole(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback))
                refusals.write(request, response, Problem.ofStatus(404), callback);
        } catch (Exception failure) {
            callback.failed(failure);
        }
    }

    /** A form on its way. */
    private final class Arrival {
        private final ByteArrayOutputStream form = new ByteArrayOutputStream();
        private final Request request;
        private final Response response;
        private final Callback callback;
        private boolean isOver;

        Arrival(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void begin() {
            Scheduler.Task overdue = request.getComponents()
                    .getScheduler()
                    .schedule(() -> end(408), patience.toMillis(), TimeUnit.MILLISECONDS);
            Request.addCompletionListener(request, _ -> overdue.cancel());
            read();
        }

        private void read() {
            if (!isWhole()) return;
            request.setAttribute(FORM, form.toString(StandardCharsets.UTF_8));
            handleWhole(request, response, callback);
        }

        /** Takes what has come, and waits for more where that is not all. */
        private synchronized boolean isWhole() {
            while (!isOver) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this::read);
                    return false;
                }
                if (Content.Chunk.isFailure(chunk)) end(chunk.getFailure() instanceof TimeoutException ? 408 : 400);
                else if (takeLast(chunk)) return true;
            }
            return false;
        }

        private boolean takeLast(Content.Chunk chunk) {
            form.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            chunk.release();
            isOver = chunk.isLast();
            return isOver;
        }

        /** Waits no longer; what still comes would be taken for the next request. */
        private synchronized void end(int status) {
            if (isOver) return;
            isOver = true;
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            refusals.write(request, response, Problem.ofStatus(status), callback);
        }
    }
}
