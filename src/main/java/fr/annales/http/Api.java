package fr.annales.http;

import fr.annales.event.Event;
import fr.annales.search.Deadline;
import fr.annales.search.Engine;
import fr.annales.search.Search;
import fr.annales.search.Snapshot;
import fr.annales.search.Suggester;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Set;

/** The routes of the API. Each answers from one snapshot, which it holds for the length of the request. */
final class Api {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Engine engine;

    Api(Engine engine) {
        this.engine = engine;
    }

    /** What answers from a snapshot. */
    private interface Answering {
        void answer(Context request, Snapshot snapshot);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/events", with(Api::search));
        routes.get("/api/events/{id}", with(Api::event));
        routes.get("/api/suggest", with(Api::suggest));
        routes.get("/api/archive", with(Api::archive));
    }

    private Handler with(Answering answering) {
        return request -> {
            try (Snapshot snapshot = engine.snapshot(Deadline.in(DEADLINE))) {
                answering.answer(request, snapshot);
            }
        };
    }

    private static void search(Context request, Snapshot snapshot) {
        var question = new Questions(snapshot.archive()).question(request.queryString());
        answer(request, SearchJson.of(new Search(snapshot).search(question)));
    }

    private static void event(Context request, Snapshot snapshot) {
        Parameters.of(request.queryString(), Set.of());
        String id = request.pathParam("id");
        Event event = snapshot.event(id).orElseThrow(() -> new ProblemException(Problem.unknownEvent(id)));
        if (event.id().equals(id))
            answer(
                    request,
                    EventPageJson.of(event, snapshot.neighbours(event), snapshot.archive(), snapshot.version()));
        else request.status(301).header("Location", "/api/events/" + event.id());
    }

    private static void suggest(Context request, Snapshot snapshot) {
        Questions questions = new Questions(snapshot.archive());
        Parameters parameters = Parameters.of(request.queryString(), questions.suggestNames());
        String text = Questions.text(parameters);
        int size = parameters.number(Questions.SIZE, Suggester.DEFAULT_SIZE, 1, Suggester.LARGEST_SIZE);
        Suggester suggester = new Suggester(snapshot, text, questions.filters(parameters));
        answer(request, SuggestJson.of(text, suggester.suggestions(size)));
    }

    private static void archive(Context request, Snapshot snapshot) {
        Parameters.of(request.queryString(), Set.of());
        answer(request, ArchiveJson.of(new Search(snapshot).summary()));
    }

    static void answer(Context request, Object answer) {
        request.contentType("application/json").result(Json.bytes(answer));
    }
}
