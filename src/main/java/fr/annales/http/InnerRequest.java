package fr.annales.http;

import java.util.function.Function;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;

/** A request as it is seen inside: whoever waits for its end waits for the answer to be whole, not to be read. */
final class InnerRequest extends Request.Wrapper {
    private HttpStream ending = new HttpStream.Wrapper(null) {
        @Override
        public void succeeded() {
            // The real stream goes on.
        }
    };

    private boolean isEnded;

    InnerRequest(Request request) {
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
