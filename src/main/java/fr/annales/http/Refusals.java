package fr.annales.http;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.EngineException;
import fr.annales.engine.Snapshot;
import fr.annales.event.Archive;
import fr.annales.web.Site;
import fr.annales.web.StaticResource;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of refusals in the form that is asked for: a page where a browser wants one, a problem document to all others.
 */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final List<String> FORMS = List.of(Problem.MEDIA_TYPE, "text/html");

    private final Engine engine;
    private final Site.@Nullable Refusals page;
    private final ServerListener listener;

    /**
     * Refusals in the name of an archive.
     *
     * @param page for people, or null: then all read problem documents
     * @param listener is told of each
     */
    Refusals(Engine engine, Site.@Nullable Refusals page, ServerListener listener) {
        this.engine = engine;
        this.page = page;
        this.listener = listener;
    }

    /** Whether a media type is one that refusals have. */
    static boolean isOne(String mediaType) {
        return FORMS.stream().anyMatch(mediaType::startsWith);
    }

    /** Answers with it at the end of a route, and however late that is: else only its lateness would be told. */
    void answer(Context request, Problem problem) {
        RouteAnswer.share(request).until(Deadline.NONE);
        List<String> accept = Collections.list(request.req().getHeaders("Accept"));
        request.status(problem.status());
        RouteAnswer.give(request, tell(problem, request.path(), accept, request::contentType));
    }

    /** Answers with it at once, in place of any route. */
    void write(Request request, Response response, Problem problem, Callback callback) {
        response.setStatus(problem.status());
        byte[] body = body(request, problem, response.getHeaders());
        boolean isHead = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, isHead ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(body), callback);
    }

    /** Its body, when the head of the answer has been told what it is. */
    byte[] body(Request request, Problem problem, HttpFields.Mutable headers) {
        List<String> accept = request.getHeaders().getValuesList(HttpHeader.ACCEPT);
        String path = request.getHttpURI().getPath();
        return tell(problem, path, accept, mediaType -> headers.put(HttpHeader.CONTENT_TYPE, mediaType));
    }

    /** Its body; what media type that is of is told first. */
    private byte[] tell(Problem problem, String path, List<String> accept, Consumer<String> mediaType) {
        listener.refused(problem.kind());
        if (page != null && !StandardHeaders.isForPrograms(path) && wantsPage(accept)) {
            try {
                Problem told = problem.forPeople();
                String html = page.html(told.status(), told.title(), told.detail(), path, archive());
                mediaType.accept(StaticResource.HTML);
                return html.getBytes(StandardCharsets.UTF_8);
            } catch (RuntimeException | Error failure) {
                // Whatever has broken, there is an answer.
                LOG.error("the page of an error failed", failure);
            }
        }
        mediaType.accept(Problem.MEDIA_TYPE);
        return Json.bytes(problem);
    }

    private static boolean wantsPage(List<String> accept) {
        return ContentNegotiation.form(accept, FORMS, Function.identity())
                .filter(form -> !form.equals(Problem.MEDIA_TYPE))
                .isPresent();
    }

    private @Nullable Archive archive() {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return snapshot.archive();
        } catch (EngineException _) {
            return null;
        }
    }
}
