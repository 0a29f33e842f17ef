package fr.annales.http;

import fr.annales.address.QueryString;
import fr.annales.engine.Snapshot;
import fr.annales.search.Lazy;
import fr.annales.web.PageAnswer;
import fr.annales.web.Site;
import fr.annales.web.StaticResource;
import fr.annales.web.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The routes of the pages. A page that is made is made from one snapshot, held as long as that takes. */
final class SiteRoutes {
    private final AnswerSource answers;
    private final Site site;
    private final Limits limits;

    SiteRoutes(AnswerSource answers, Site site, Limits limits) {
        this.answers = answers;
        this.site = site;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        site.resources().forEach((path, page) -> add(path, page, routes));
        site.handlers().forEach((path, page) -> routes.get(path, request -> answer(page, request)));
    }

    private static void add(String path, StaticResource page, RoutesConfig routes) {
        Lazy<byte[]> body = new Lazy<>();
        Supplier<byte[]> making = () -> page.body().get().getBytes(StandardCharsets.UTF_8);
        routes.get(path, request -> RouteAnswer.give(request, page.mediaType(), body.get(making)));
    }

    private void answer(Site.PageHandler page, Context request) {
        List<Map.Entry<String, String>> parameters = QueryString.lenient(request.queryString(), limits.parameters());
        try (Snapshot snapshot = answers.snapshot(request)) {
            Visit visit = new Visit(
                    request.path(),
                    request.pathParamMap(),
                    parameters,
                    answers.search(request, snapshot),
                    answers.links(snapshot));
            switch (page.answer(visit)) {
                case PageAnswer.Content(String mediaType, String body) ->
                    RouteAnswer.give(request, mediaType, body.getBytes(StandardCharsets.UTF_8));
                case PageAnswer.Moved(String location) -> request.status(301).header("Location", location);
                case PageAnswer.Gone(String title, String detail) ->
                    throw new ProblemException(Problem.gone(title, detail));
                case PageAnswer.Missing(String title, String detail) ->
                    throw new ProblemException(Problem.missing(title, detail));
            }
        }
    }
}
