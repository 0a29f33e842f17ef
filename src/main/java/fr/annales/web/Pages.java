package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.event.Archive;
import fr.annales.search.PerVersion;
import fr.annales.search.Searches;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All pages of the service by their paths. */
public final class Pages {
    private static final String SVG = "image/svg+xml;charset=utf-8";
    private static final String XML = "application/xml;charset=utf-8";

    private final InstantSource clock;
    private final Sitemap sitemap = new Sitemap();
    private final PerVersion<String> api;
    private final PerVersion<String> integration;
    private final boolean keepsWords;

    private Pages(
            @Nullable String publicUrl,
            String address,
            Function<Archive, byte[]> openApi,
            InstantSource clock,
            boolean keepsWords) {
        this.clock = clock;
        this.keepsWords = keepsWords;
        this.api = new PerVersion<>(snapshot -> {
            Archive archive = snapshot.archive();
            return ApiPage.page(archive, openApi.apply(archive), address);
        });
        this.integration = new PerVersion<>(snapshot -> IntegrationPage.page(snapshot.archive(), publicUrl, address));
    }

    /**
     * The pages.
     *
     * @param publicUrl where people find the service, or null
     * @param address where it listens
     * @param openApi the description of the API of an archive, in UTF-8
     * @param clock by which a page says on what day it was read
     * @param keepsWords whether words that are asked for in vain are written down, which people are told
     */
    public static Site of(
            @Nullable String publicUrl,
            String address,
            Function<Archive, byte[]> openApi,
            InstantSource clock,
            boolean keepsWords) {
        Map<String, StaticResource> resources = Map.of(
                "/widget.js", StaticResource.js(Assets::widget),
                "/style.css", StaticResource.css(Assets::style),
                "/oai.css", StaticResource.css(Assets::oai),
                "/page.js", StaticResource.js(Assets::page),
                "/histogram.js", StaticResource.js(Assets::histogram),
                "/keep.js", StaticResource.js(Assets::keep),
                "/copy.js", StaticResource.js(Assets::copy),
                "/sheet.js", StaticResource.js(Assets::sheet));
        return new Site(
                resources, new Pages(publicUrl, address, openApi, clock, keepsWords).handlers(), RefusalPage::html);
    }

    private Map<String, Site.PageHandler> handlers() {
        Map<String, Site.PageHandler> pages = new LinkedHashMap<>();
        pages.put("/", html(SearchPage::html));
        pages.put("/evenements/{id}", this::event);
        pages.put("/chronologie", ChroniclePage::answer);
        pages.put("/sources/{name}", SourcePage::answer);
        pages.put("/facettes/{facet}", FacetPages::values);
        pages.put("/facettes/{facet}/{value}", FacetPages::value);
        pages.put("/a-propos", html(visit -> AboutPage.html(visit, keepsWords)));
        pages.put("/api", html(visit -> api.get(visit.search().snapshot())));
        pages.put("/integration", html(visit -> integration.get(visit.search().snapshot())));
        pages.put("/icon.svg", visit -> new PageAnswer.Content(SVG, Assets.icon(visit.archive())));
        pages.put("/robots.txt", this::robots);
        pages.put("/sitemap.xml", this::sitemap);
        pages.put("/opensearch.xml", this::openSearch);
        return pages;
    }

    private static Site.PageHandler html(Function<Visit, String> page) {
        return visit -> new PageAnswer.Content(StaticResource.HTML, page.apply(visit));
    }

    private PageAnswer event(Visit visit) {
        String id = visit.pathParameter("id");
        return visit.search()
                .snapshot()
                .revised(id)
                .<PageAnswer>map(event -> event.event().id().equals(id)
                        ? new PageAnswer.Content(StaticResource.HTML, EventPage.html(visit, event, today()))
                        : new PageAnswer.Moved(event.event().id()))
                .or(() -> visit.search()
                        .tombstone(id)
                        .map(gone -> new PageAnswer.Gone(Removed.TITLE, Removed.told(gone))))
                .orElseGet(
                        () -> new PageAnswer.Missing(
                                "Événement inconnu",
                                "Aucun événement n’a cette adresse. Son adresse a pu changer\u00a0: cherchez-le par son titre."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Searches.ZONE);
    }

    private PageAnswer robots(Visit visit) {
        return new PageAnswer.Content("text/plain;charset=utf-8", Robots.txt(visit.links()));
    }

    private PageAnswer sitemap(Visit visit) {
        Links links = visit.links();
        if (links.root().isEmpty()) return PageAnswer.Missing.WITHOUT_ADDRESS;
        return sitemap.document(visit.search(), links, visit.parameter("part"))
                .<PageAnswer>map(xml -> new PageAnswer.Content(XML, xml))
                .orElseGet(
                        () -> new PageAnswer.Missing("Ressource introuvable", "Le plan du site n’a pas cette partie."));
    }

    private PageAnswer openSearch(Visit visit) {
        Links links = visit.links();
        if (links.root().isEmpty()) return PageAnswer.Missing.WITHOUT_ADDRESS;
        return new PageAnswer.Content(
                "application/opensearchdescription+xml;charset=utf-8", BrowserSearch.xml(visit.archive(), links));
    }
}
