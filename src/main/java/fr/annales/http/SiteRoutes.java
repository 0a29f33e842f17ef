package fr.annales.http;

import fr.annales.search.Deadline;
import fr.annales.search.Engine;
import fr.annales.search.Snapshot;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** The routes of the pages. A page that is made is made from one snapshot, held as long as that takes. */
final class SiteRoutes {
    private final Engine engine;
    private final Site site;
    private final Limits limits;

    SiteRoutes(Engine engine, Site site, Limits limits) {
        this.engine = engine;
        this.site = site;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        site.fixed().forEach((path, page) -> add(path, page, routes));
        site.made().forEach((path, page) -> routes.get(path, request -> answer(page, request)));
    }

    private static void add(String path, Page page, RoutesConfig routes) {
        Once<byte[]> body = new Once<>(() -> page.body().get().getBytes(StandardCharsets.UTF_8));
        routes.get(path, request -> Answering.answer(request, page.mediaType(), body.get()));
    }

    private void answer(MadePage page, Context request) {
        PageRequest asked = new PageRequest(
                request.path(),
                request.pathParamMap().values().stream().findFirst().orElse(""),
                QueryString.kind(request.queryString(), limits.parameters()));
        try (Snapshot snapshot = engine.snapshot(Deadline.in(limits.time()))) {
            switch (page.answer(asked, snapshot)) {
                case PageAnswer.Content(String mediaType, String body) ->
                    Answering.answer(request, mediaType, body.getBytes(StandardCharsets.UTF_8));
                case PageAnswer.Moved(String location) -> request.status(301).header("Location", location);
                case PageAnswer.Missing(String title, String detail) ->
                    throw new ProblemException(Problem.missing(title, detail));
            }
        }
    }
}
