package fr.annales.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The server's own refusals as problem documents: what it cannot parse never reaches a route, nor {@link Answering}. */
final class ServerErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean knowsBetter = request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException;
        int status = knowsBetter
                ? ((HttpException) request.getAttribute(ErrorHandler.ERROR_EXCEPTION)).getCode()
                : response.getStatus();
        Problem problem = Problem.ofStatus(status);
        StandardHeaders.put(response.getHeaders(), request.getHttpURI().getPath(), problem.status());
        problem.write(response, callback);
        return true;
    }
}
