package fr.annales.http;

import fr.annales.address.ChangePlace;
import fr.annales.address.Links;
import fr.annales.address.QueryParameters;
import fr.annales.address.QuestionReader;
import fr.annales.address.SearchAddress;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Filters;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import fr.annales.exchange.AtomFeed;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.LinkedDataset;
import fr.annales.exchange.LinkedEvent;
import fr.annales.search.ChangeList;
import fr.annales.search.NewestChanges;
import fr.annales.search.Question;
import fr.annales.search.Summary;
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

    /** Where the archive is told as a data set. */
    static final String CATALOG = "/api/catalog.jsonld";

    private final AnswerSource answers;
    private final Limits limits;

    Api(AnswerSource answers, Limits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * What a route answers from a snapshot: bytes as they are, or what becomes JSON; null when it has answered already.
     */
    private interface Endpoint {
        @Nullable
        Object answer(Context request, Snapshot snapshot);
    }

    /** One form of an answer. */
    private record Representation(String mediaType, Endpoint endpoint) {
        /** The media type by which it is asked for, without parameters. */
        String type() {
            return mediaType.split(";", 2)[0];
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/events", with(json(this::search)));
        routes.get(
                "/api/events/{id}",
                with(
                        json(this::event),
                        new Representation(LinkedEvent.MEDIA_TYPE, this::linkedEvent),
                        cited(ExportFormat.BIBTEX),
                        cited(ExportFormat.RIS)));
        routes.get("/api/events.atom", with(new Representation(AtomFeed.MEDIA_TYPE, this::feed)));
        routes.get("/api/changes", with(json(this::changes)));
        routes.get("/api/suggest", with(json(this::suggest)));
        routes.get("/api/archive", with(json(this::archive)));
        routes.get(CATALOG, with(new Representation(LinkedEvent.MEDIA_TYPE, this::catalog)));
    }

    private static Representation json(Endpoint endpoint) {
        return new Representation(Json.MEDIA_TYPE, endpoint);
    }

    private Handler with(Representation... offered) {
        List<Representation> all = List.of(offered);
        return request -> {
            Representation chosen = ContentNegotiation.form(accepted(request), all, Representation::type)
                    .orElseThrow(() -> new ProblemException(notAcceptable(all)));
            try (Snapshot snapshot = answers.snapshot(request)) {
                Object answer = chosen.endpoint.answer(request, snapshot);
                if (answer instanceof byte[] body) RouteAnswer.give(request, chosen.mediaType, body);
                else if (answer != null) Json.answer(request, answer, chosen.mediaType);
            }
        };
    }

    private static Problem notAcceptable(List<Representation> offered) {
        return Problem.notAcceptable(offered.stream().map(Representation::type).toList());
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
        return SearchJson.of(answers.search(request, snapshot).search(question), answers.links(snapshot));
    }

    private Object feed(Context request, Snapshot snapshot) {
        QuestionReader questions = new QuestionReader(snapshot.archive());
        QueryParameters parameters = parameters(request, questions.feedNames());
        Links links = answers.links(snapshot);
        if (links.root().isEmpty()) throw new ProblemException(Problem.withoutAddress());
        Question question = questions.question(parameters);
        ChangeRequest.Place after = ChangePlace.read(parameters).orElse(null);
        SearchAddress followed = SearchAddress.of(question);
        SearchAddress pages = question.size() == Question.DEFAULT_SIZE
                ? followed
                : followed.with(QuestionReader.SIZE, Integer.toString(question.size()));
        NewestChanges page = NewestChanges.of(answers.search(snapshot), question, after, followed.isHome());
        return new AtomFeed(snapshot.archive(), links, followed, page.events(), page.removed(), snapshot.published())
                .xml(
                        pages,
                        after == null ? pages : page(pages, after),
                        page.next() == null ? null : page(pages, page.next()));
    }

    private static SearchAddress page(SearchAddress pages, ChangeRequest.Place after) {
        return pages.with(ChangePlace.AFTER, ChangePlace.write(after));
    }

    private Object changes(Context request, Snapshot snapshot) {
        QueryParameters parameters = parameters(request, Set.of(ChangePlace.AFTER, QuestionReader.SIZE));
        int size = parameters.number(QuestionReader.SIZE, Question.LARGEST_SIZE, 1, Question.LARGEST_SIZE);
        ChangeRequest.Place after = ChangePlace.read(parameters).orElse(null);
        ChangeList list = ChangeList.of(
                answers.search(snapshot), Filters.NONE, ChangeOrder.MODIFIED, null, null, after, size, false);
        return ChangesJson.of(list, after, snapshot, answers.links(snapshot));
    }

    private String links(Event event, Snapshot snapshot) {
        String place = answers.links(snapshot).prefix() + "/api/events/" + event.id();
        LinkHeader header =
                new LinkHeader(snapshot.archive(), answers.links(snapshot).prefix());
        header.alternate(place, LinkedEvent.MEDIA_TYPE);
        for (ExportFormat format : ExportFormat.CITATIONS)
            header.alternate(place + "." + format.extension(), format.mediaType());
        return header.value();
    }

    private @Nullable Object event(Context request, Snapshot snapshot) {
        RevisedEvent event = find(request, snapshot);
        if (event != null) request.header(LinkHeader.NAME, links(event.event(), snapshot));
        return event == null ? null : EventPageJson.of(event, snapshot, answers.links(snapshot));
    }

    private @Nullable Object linkedEvent(Context request, Snapshot snapshot) {
        RevisedEvent event = find(request, snapshot);
        return event == null
                ? null
                : LinkedEvent.of(
                        event.event(),
                        snapshot.archive(),
                        answers.links(snapshot).absolute(event.event()),
                        event.revision());
    }

    /** An event as a bibliography cites it. */
    private Representation cited(ExportFormat format) {
        return new Representation(format.mediaType(), (request, snapshot) -> {
            RevisedEvent event = find(request, snapshot);
            return event == null ? null : answers.citation(event.event(), format, snapshot);
        });
    }

    private @Nullable RevisedEvent find(Context request, Snapshot snapshot) {
        parameters(request, Set.of());
        return answers.event(request, snapshot, "");
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

    private Object catalog(Context request, Snapshot snapshot) {
        parameters(request, Set.of());
        Summary summary = answers.search(snapshot).summary();
        return new LinkedDataset(summary.archive(), answers.links(snapshot), summary.span()).dcat();
    }

    private Object archive(Context request, Snapshot snapshot) {
        parameters(request, Set.of());
        String prefix = answers.links(snapshot).prefix();
        request.header(LinkHeader.NAME, new LinkHeader(snapshot.archive(), prefix).value());
        return ArchiveOverviewJson.of(answers.search(snapshot).summary());
    }
}
