package fr.annales.http;

import fr.annales.address.QueryParameters;
import fr.annales.address.QuestionReader;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import fr.annales.exchange.LinkedEvent;
import fr.annales.search.Question;
import fr.annales.suggest.Suggesters;
import fr.annales.suggest.Suggestion;
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

    private final AnswerSource answers;
    private final Limits limits;

    Api(AnswerSource answers, Limits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    /** What a route answers from a snapshot; null when it has answered already. */
    private interface Endpoint {
        @Nullable
        Object answer(Context request, Snapshot snapshot);
    }

    /** One form of an answer. */
    private record Representation(String mediaType, Endpoint endpoint) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/events", with(json(this::search)));
        routes.get(
                "/api/events/{id}",
                with(json(this::event), new Representation(LinkedEvent.MEDIA_TYPE, this::linkedEvent)));
        routes.get("/api/suggest", with(json(this::suggest)));
        routes.get("/api/archive", with(json(this::archive)));
    }

    private static Representation json(Endpoint endpoint) {
        return new Representation(Json.MEDIA_TYPE, endpoint);
    }

    private Handler with(Representation... offered) {
        List<Representation> all = List.of(offered);
        return request -> {
            Representation chosen = ContentNegotiation.form(accepted(request), all, Representation::mediaType)
                    .orElseThrow(() -> new ProblemException(notAcceptable(all)));
            try (Snapshot snapshot = answers.snapshot(request)) {
                Object answer = chosen.endpoint.answer(request, snapshot);
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

    private QueryParameters parameters(Context request, Set<String> known) {
        return Parameters.of(request.queryString(), known, limits.parameters());
    }

    private Object search(Context request, Snapshot snapshot) {
        QuestionReader questions = new QuestionReader(snapshot.archive());
        Question question = questions.question(parameters(request, questions.searchNames()));
        return SearchJson.of(answers.search(snapshot).search(question), answers.links(snapshot));
    }

    private @Nullable Object event(Context request, Snapshot snapshot) {
        Event event = find(request, snapshot);
        return event == null ? null : EventPageJson.of(event, snapshot, answers.links(snapshot));
    }

    private @Nullable Object linkedEvent(Context request, Snapshot snapshot) {
        Event event = find(request, snapshot);
        return event == null
                ? null
                : LinkedEvent.of(
                        event, snapshot.archive(), answers.links(snapshot).absolute(event));
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
        QueryParameters parameters = parameters(request, questions.suggestNames());
        String text = QuestionReader.text(parameters);
        int size = parameters.number(QuestionReader.SIZE, Suggesters.DEFAULT_SIZE, 1, Suggesters.LARGEST_SIZE);
        List<Suggestion> suggestions =
                answers.suggesters().suggestions(answers.search(snapshot), text, questions.filters(parameters), size);
        return SuggestJson.of(text, suggestions, snapshot.archive(), answers.links(snapshot));
    }

    private Object archive(Context request, Snapshot snapshot) {
        parameters(request, Set.of());
        return ArchiveJson.of(answers.search(snapshot).summary());
    }
}
