package fr.annales.http;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A response that stays in memory until it is finished and sent. */
final class HeldResponse extends Response.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(HeldResponse.class);

    /** What was written by whoever is no route, and so left no body. */
    private final ByteArrayOutputStream written = new ByteArrayOutputStream(0);

    private final RouteAnswer answer;
    private final Refusals refusals;
    private boolean isWhole;

    HeldResponse(Request request, Response response, RouteAnswer answer, Refusals refusals) {
        super(request, response);
        this.answer = answer;
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
        answer.reset();
        isWhole = false;
        super.reset();
    }

    /** The body to send, finished, or that of a refusal; what the route left is let go of. */
    byte[] finish() {
        try {
            return finishLeft();
        } catch (EngineException failed) {
            refuse(Problem.of(failed));
        } catch (ProblemException refused) {
            refuse(refused.problem());
        }
        return finishLeft();
    }

    private byte[] finishLeft() {
        byte[] left = answer.takeBody();
        byte[] body = left == null ? written.toByteArray() : left;
        answer.share().take(body.length);
        return ResponseFinisher.finish(getRequest(), getWrapped(), body, answer.share(), refusals);
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
    private void refuse(Problem problem) {
        fail(problem.status());
        answer.share().close();
        answer.share().until(Deadline.NONE);
        written.writeBytes(refusals.body(getRequest(), problem, getHeaders()));
    }

    /** Begins anew, as a refusal. */
    private void fail(int status) {
        reset();
        setStatus(status);
    }
}
