package fr.annales.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The server's own refusals as those of a route: what it cannot parse never reaches a route, nor
 * {@link ResponseBuffer}.
 */
final class JettyErrors implements Request.Handler {

    /**
     * The path that the server makes up where it could not read one; nobody knows then that it was no path of the API.
     */
    private static final String UNREAD = "/badMessage";

    private final Refusals refusals;

    JettyErrors(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        HttpException unread =
                request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refusal ? refusal : null;
        Problem problem = Problem.ofStatus(unread == null ? response.getStatus() : unread.getCode());
        // What comes after a request that could not be read cannot be read either; after one that waited, it can.
        if (unread != null || path.equals(UNREAD)) response.getHeaders().put(HttpHeader.CONNECTION, "close");
        StandardHeaders.put(response.getHeaders(), path.equals(UNREAD) ? Api.PATH : path, problem.status());
        refusals.write(request, response, problem, callback);
        return true;
    }
}
