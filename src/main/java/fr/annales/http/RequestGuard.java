package fr.annales.http;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all routes, and answers what none of them need look at: methods that do more than read, bodies that no
 * route reads or that are too long, addresses with parameters in their path. Every address has the same methods, but
 * for {@link Oai}'s, which is asked by {@code POST} too; {@code HEAD} passes as the {@code GET} whose head it wants.
 */
final class RequestGuard extends Handler.Wrapper {
    /** What would make of a request another one than it is: WebSocket is not spoken, and a GET is a GET. */
    private static final List<String> NOT_TAKEN = List.of("Sec-WebSocket-Version", "X-HTTP-Method-Override");

    private static final Set<String> NO_CODING = Set.of("", "identity");

    /** The refusals of a body: the rest of it is not waited for. */
    private static final Set<Integer> OF_BODIES = Set.of(411, 413, 415);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final int bodyBytes;
    private final Refusals refusals;

    RequestGuard(int bodyBytes, Refusals refusals) {
        this.bodyBytes = bodyBytes;
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        Problem problem = problem(request, path);
        if (problem != null) return refuse(problem, request, response, callback);
        if (request.getMethod().equals("OPTIONS")) return tellMethods(path, response, callback);
        return super.handle(new PlainGet(request), response, callback);
    }

    private boolean refuse(Problem problem, Request request, Response response, Callback callback) {
        if (OF_BODIES.contains(problem.status())) response.getHeaders().put(HttpHeader.CONNECTION, "close");
        if (problem.status() == 405)
            StandardHeaders.putMethods(
                    response.getHeaders(), request.getHttpURI().getPath());
        refusals.write(request, response, problem, callback);
        return true;
    }

    private static boolean tellMethods(String path, Response response, Callback callback) {
        response.setStatus(204);
        StandardHeaders.putMethods(response.getHeaders(), path);
        callback.succeeded();
        return true;
    }

    private @Nullable Problem problem(Request request, String path) {
        HttpFields headers = request.getHeaders();
        if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > bodyBytes) return Problem.ofStatus(413);
        if (!NO_CODING.contains(Objects.requireNonNullElse(headers.get(HttpHeader.CONTENT_ENCODING), "")))
            return Problem.ofStatus(415);
        if (!READING.contains(request.getMethod()) && !isAsked(request, path))
            return Problem.refusedMethod(StandardHeaders.methods(path));
        // How long it is shows only when it has been read.
        if (headers.contains(HttpHeader.TRANSFER_ENCODING)) return Problem.ofStatus(411);
        if (path.indexOf(';') >= 0) return Problem.ofStatus(400);
        return null;
    }

    /** OAI-PMH has its questions in the body of a POST too. */
    private static boolean isAsked(Request request, String path) {
        return request.getMethod().equals("POST") && path.equals(Oai.PATH);
    }

    /**
     * A request as the routes see it: one for a head is one for the whole, of which the server itself sends no body.
     */
    private static final class PlainGet extends Request.Wrapper {
        private final HttpFields headers;

        PlainGet(Request request) {
            super(request);
            HttpFields sent = request.getHeaders();
            this.headers = NOT_TAKEN.stream().anyMatch(sent::contains) ? without(sent) : sent;
        }

        private static HttpFields without(HttpFields sent) {
            HttpFields.Mutable kept = HttpFields.build(sent);
            NOT_TAKEN.forEach(kept::remove);
            return kept.asImmutable();
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
