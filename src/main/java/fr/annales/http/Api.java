package fr.annales.http;

import fr.annales.event.Event;
import fr.annales.search.Deadline;
import fr.annales.search.Engine;
import fr.annales.search.LinkedEvent;
import fr.annales.search.Links;
import fr.annales.search.Question;
import fr.annales.search.QuestionReader;
import fr.annales.search.Search;
import fr.annales.search.SentParameters;
import fr.annales.search.Snapshot;
import fr.annales.search.Suggester;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of the API. Each answers from one snapshot, which it holds for the length of the request. */
final class Api {
    /** What the paths of its routes begin with. */
    static final String PATH = "/api/";

    private final Engine engine;
    private final Limits limits;
    private final @Nullable String publicUrl;

    Api(Engine engine, Limits limits, @Nullable String publicUrl) {
        this.engine = engine;
        this.limits = limits;
        this.publicUrl = publicUrl;
    }

    /** What a route answers from a snapshot; null when it has answered already. */
    private interface Answering {
        @Nullable
        Object answer(Context request, Snapshot snapshot);
    }

    /** One form of an answer. */
    private record Representation(String mediaType, Answering answering) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/events", with(json(this::search)));
        routes.get(
                "/api/events/{id}",
                with(json(this::event), new Representation(LinkedEvent.MEDIA_TYPE, this::linkedEvent)));
        routes.get("/api/suggest", with(json(this::suggest)));
        routes.get("/api/archive", with(json(this::archive)));
    }

    private static Representation json(Answering answering) {
        return new Representation(Json.MEDIA_TYPE, answering);
    }

    private Handler with(Representation... offered) {
        List<Representation> all = List.of(offered);
        return request -> {
            Representation chosen = Negotiation.form(accepted(request), all, Representation::mediaType)
                    .orElseThrow(() -> new ProblemException(notAcceptable(all)));
            try (Snapshot snapshot = engine.snapshot(Deadline.in(limits.time()))) {
                Object answer = chosen.answering.answer(request, snapshot);
                if (answer != null) Json.answer(request, answer, chosen.mediaType);
            }
        };
    }

    private static Problem notAcceptable(List<Representation> offered) {
        return Problem.notAcceptable(
                offered.stream().map(Representation::mediaType).toList());
    }

    private static List<String> accepted(Context request) {
        return Collections.list(request.req().getHeaders("Accept"));
    }

    private Links links(Snapshot snapshot) {
        return Links.of(publicUrl, snapshot.archive());
    }

    private SentParameters parameters(Context request, Set<String> known) {
        return Parameters.of(request.queryString(), known, limits.parameters());
    }

    private Object search(Context request, Snapshot snapshot) {
        QuestionReader questions = new QuestionReader(snapshot.archive());
        Question question = questions.question(parameters(request, questions.searchNames()));
        return SearchJson.of(new Search(snapshot).search(question), links(snapshot));
    }

    private @Nullable Object event(Context request, Snapshot snapshot) {
        Event event = find(request, snapshot);
        return event == null ? null : EventPageJson.of(event, snapshot, links(snapshot));
    }

    private @Nullable Object linkedEvent(Context request, Snapshot snapshot) {
        Event event = find(request, snapshot);
        return event == null
                ? null
                : LinkedEvent.of(event, snapshot.archive(), links(snapshot).absolute(event));
    }

    /** The event of an address, null when a former id has been sent on to the one of today. */
    private @Nullable Event find(Context request, Snapshot snapshot) {
        parameters(request, Set.of());
        String id = request.pathParam("id");
        Event event = snapshot.event(id).orElseThrow(() -> new ProblemException(Problem.unknownEvent(id)));
        if (event.id().equals(id)) return event;
        // Relative, so that it holds whatever path stands before the service.
        request.status(301).header("Location", event.id());
        return null;
    }

    private Object suggest(Context request, Snapshot snapshot) {
        QuestionReader questions = new QuestionReader(snapshot.archive());
        SentParameters parameters = parameters(request, questions.suggestNames());
        String text = QuestionReader.text(parameters);
        int size = parameters.number(QuestionReader.SIZE, Suggester.DEFAULT_SIZE, 1, Suggester.LARGEST_SIZE);
        Suggester suggester = new Suggester(snapshot, text, questions.filters(parameters));
        return SuggestJson.of(text, suggester.suggestions(size), links(snapshot));
    }

    private Object archive(Context request, Snapshot snapshot) {
        parameters(request, Set.of());
        return ArchiveJson.of(new Search(snapshot).summary());
    }
}
