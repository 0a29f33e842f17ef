package fr.annales.http;

import io.javalin.http.Context;
import java.util.Objects;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The body that a route leaves as its answer, for {@link ResponseBuffer} to send, and what else the two tell each other
 * of a request. It stands in an attribute of the request.
 */
final class RouteAnswer {
    private static final String ATTRIBUTE = RouteAnswer.class.getName();

    /** Where no route answered. */
    private static final String NO_ROUTE = "other";

    private final AnswerMemory.Share share;
    private final boolean isRehearsal;
    private volatile String route = NO_ROUTE;
    private volatile byte @Nullable [] body;
    private volatile @Nullable StreamedBody stream;

    /**
     * No answer yet.
     *
     * @param share of the answer in the memory for all
     */
    RouteAnswer(Request request, AnswerMemory.Share share) {
        this.share = share;
        this.isRehearsal = isRehearsal(request);
        request.setAttribute(ATTRIBUTE, this);
    }

    private static RouteAnswer to(Context request) {
        return Objects.requireNonNull(request.attribute(ATTRIBUTE));
    }

    /**
     * Answers a request with a body as it is: the stream of a servlet would copy it again and again on its way here.
     */
    static void give(Context request, String mediaType, byte[] body) {
        give(request.contentType(mediaType), body);
    }

    /** The same of a request that has been told the media type. */
    static void give(Context request, byte[] body) {
        to(request).body = body;
    }

    /** Answers a request with a body that is made as it is sent; whatever becomes of the answer, that is closed. */
    static void stream(Context request, StreamedBody body) {
        to(request).stream = body;
    }

    /** Says which route answers a request. */
    static void tellRoute(Context request, String route) {
        to(request).route = route;
    }

    /** What the answer to a request may take of the memory for all. */
    static AnswerMemory.Share share(Context request) {
        return to(request).share;
    }

    /** Whether the server itself asks, of which nobody is told. */
    static boolean isRehearsal(Context request) {
        return to(request).isRehearsal;
    }

    /** The same of a request to which there is no answer yet. */
    static boolean isRehearsal(Request request) {
        return request.getConnectionMetaData().getConnector() instanceof LocalConnector;
    }

    AnswerMemory.Share share() {
        return share;
    }

    boolean isRehearsal() {
        return isRehearsal;
    }

    String route() {
        return route;
    }

    /** The body that was left, if any, and is let go of. */
    byte @Nullable [] takeBody() {
        byte[] left = body;
        body = null;
        return left;
    }

    /** The body that is made as it is sent, if one was left, for whoever takes it to close. */
    @Nullable
    StreamedBody takeStream() {
        StreamedBody left = stream;
        stream = null;
        return left;
    }

    /** Forgets what was left. */
    void reset() {
        body = null;
        StreamedBody left = takeStream();
        if (left != null) left.close();
    }
}
