package fr.annales;

import fr.annales.http.MadePage;
import fr.annales.http.OpenApi;
import fr.annales.http.Page;
import fr.annales.http.PageAnswer;
import fr.annales.http.PageRequest;
import fr.annales.http.Site;
import fr.annales.search.Links;
import fr.annales.search.Search;
import fr.annales.search.Snapshot;
import fr.annales.web.AboutPage;
import fr.annales.web.ApiPage;
import fr.annales.web.EventPage;
import fr.annales.web.Icon;
import fr.annales.web.IntegrationPage;
import fr.annales.web.OpenSearch;
import fr.annales.web.RefusalPage;
import fr.annales.web.Robots;
import fr.annales.web.Scripts;
import fr.annales.web.SearchPage;
import fr.annales.web.Sitemap;
import fr.annales.web.Style;
import fr.annales.web.Visit;
import fr.annales.web.Widget;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the pages that {@code web} makes to the server, by their paths. */
final class Pages {
    private static final String XML = "application/xml;charset=utf-8";

    private final @Nullable String publicUrl;
    private final InstantSource clock;

    private Pages(@Nullable String publicUrl, InstantSource clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * The pages.
     *
     * @param publicUrl where people find the service, or null
     * @param address where it listens
     * @param clock by which a page says on what day it was read
     */
    static Site of(@Nullable String publicUrl, String address, InstantSource clock) {
        Map<String, Page> fixed = Map.of(
                "/api", Page.html(() -> ApiPage.page(OpenApi.document(publicUrl), address)),
                "/integration", Page.html(() -> IntegrationPage.page(publicUrl, address)),
                "/widget.js", Page.js(Widget::module),
                "/style.css", Page.css(Style::sheet),
                "/page.js", Page.js(Scripts::page),
                "/histogram.js", Page.js(Scripts::histogram),
                "/icon.svg", Page.svg(Icon::svg));
        return new Site(fixed, new Pages(publicUrl, clock).made(), RefusalPage::html);
    }

    private Map<String, MadePage> made() {
        return Map.of(
                "/", html(SearchPage::html),
                "/evenements/{id}", this::event,
                "/a-propos", html(AboutPage::html),
                "/robots.txt", this::robots,
                "/sitemap.xml", this::sitemap,
                "/opensearch.xml", this::openSearch);
    }

    private MadePage html(Function<Visit, String> page) {
        return (request, snapshot) -> new PageAnswer.Content(Page.HTML, page.apply(visit(request, snapshot)));
    }

    private Visit visit(PageRequest request, Snapshot snapshot) {
        return new Visit(request.path(), request.parameters(), snapshot, links(snapshot));
    }

    private Links links(Snapshot snapshot) {
        return Links.of(publicUrl, snapshot.archive());
    }

    private PageAnswer event(PageRequest request, Snapshot snapshot) {
        String id = request.open();
        return snapshot.event(id)
                .<PageAnswer>map(event -> event.id().equals(id)
                        ? new PageAnswer.Content(Page.HTML, EventPage.html(visit(request, snapshot), event, today()))
                        : new PageAnswer.Moved(event.id()))
                .orElseGet(() -> new PageAnswer.Missing(
                        "Événement inconnu",
                        "Aucun événement n’a cette adresse. Il a pu changer de nom\u00a0: le chercher."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Search.ZONE);
    }

    private PageAnswer robots(PageRequest request, Snapshot snapshot) {
        return new PageAnswer.Content("text/plain;charset=utf-8", Robots.txt(links(snapshot)));
    }

    private PageAnswer sitemap(PageRequest request, Snapshot snapshot) {
        Links links = links(snapshot);
        if (links.root().isEmpty()) return withoutAddress();
        String part = request.parameters().stream()
                .filter(parameter -> parameter.getKey().equals("part"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return Sitemap.of(snapshot, links, part)
                .<PageAnswer>map(xml -> new PageAnswer.Content(XML, xml))
                .orElseGet(() ->
                        new PageAnswer.Missing("Ressource introuvable", "Ce plan du site n’a pas de telle partie."));
    }

    private PageAnswer openSearch(PageRequest request, Snapshot snapshot) {
        Links links = links(snapshot);
        if (links.root().isEmpty()) return withoutAddress();
        return new PageAnswer.Content(
                "application/opensearchdescription+xml;charset=utf-8", OpenSearch.xml(snapshot.archive(), links));
    }

    /** Both are of complete addresses, which only the operator knows. */
    private static PageAnswer withoutAddress() {
        return new PageAnswer.Missing(
                "Ressource introuvable",
                "Ce document est fait d’adresses complètes, et ce service ne connaît pas la sienne\u00a0: "
                        + "la donner par --public-url, ou par url dans archive.json.");
    }
}
