package fr.annales.http;

import fr.annales.address.Links;
import fr.annales.address.QueryString;
import fr.annales.engine.Snapshot;
import fr.annales.exchange.OaiRepository;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The route of OAI-PMH, whose errors are answers of the protocol; a service that cannot be harvested says why. */
final class Oai {
    static final String PATH = "/oai";

    private final AnswerSource answers;
    private final Limits limits;
    private final InstantSource clock;

    Oai(AnswerSource answers, Limits limits, InstantSource clock) {
        this.answers = answers;
        this.limits = limits;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get(PATH, this::answer);
    }

    private void answer(Context request) {
        try (Snapshot snapshot = answers.snapshot(request)) {
            Links links = answers.links(snapshot);
            String adminEmail = snapshot.archive().adminEmail();
            if (links.root().isEmpty() || adminEmail == null) throw new ProblemException(Problem.notHarvestable());
            OaiRepository repository = new OaiRepository(answers.search(request, snapshot), links, adminEmail);
            byte[] body = repository.answer(arguments(request), clock.instant());
            RouteAnswer.give(request, OaiRepository.MEDIA_TYPE, body);
        }
    }

    /** Those of the form that was posted, or else of the address. */
    private List<Map.Entry<String, String>> arguments(Context request) {
        return QueryString.lenient(PostedForm.of(request).orElseGet(request::queryString), limits.parameters());
    }
}
