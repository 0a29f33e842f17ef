package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.engine.Snapshot;
import fr.annales.event.Facet;
import fr.annales.exchange.XmlDocument;
import fr.annales.search.PerVersion;
import fr.annales.search.Search;
import fr.annales.search.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of all pages to read for search engines, those of the vocabulary and of every event: one list, or, of
 * an archive with more events than a list may hold, an index of lists. A list may hold 50,000 addresses by its
 * standard; here it holds fewer, so that no answer is large.
 */
final class Sitemap {
    static final int LARGEST = 10_000;

    /** Values of facets that the first list names beside its events, the most frequent of each first. */
    private static final int MOST_VALUES = 5_000;

    private static final String STANDARD = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /**
     * For each list after the first the id after which it begins: all ids are walked once, whoever asks for which list.
     */
    private final PerVersion<List<String>> borders = new PerVersion<>(Sitemap::borders);

    /**
     * The document, in XML.
     *
     * @param links with the public address, since relative ones are not allowed
     * @param part the number of the list wanted, from 1, or empty for the first document
     * @return empty when there is no such part
     */
    Optional<String> document(Search search, Links links, String part) {
        long events = search.summary().events();
        int parts = (int) Math.ceilDiv(events, (long) LARGEST);
        if (part.isEmpty()) return Optional.of(parts > 1 ? index(parts, links) : list(search, links, 1));
        return part.matches("[1-9]\\d{0,5}") && Integer.parseInt(part) <= parts
                ? Optional.of(list(search, links, Integer.parseInt(part)))
                : Optional.empty();
    }

    private static List<String> borders(Snapshot snapshot) {
        List<String> borders = new ArrayList<>();
        List<String> ids = snapshot.ids(null, LARGEST);
        while (ids.size() == LARGEST) {
            borders.add(ids.getLast());
            ids = snapshot.ids(ids.getLast(), LARGEST);
        }
        return borders;
    }

    private static String index(int parts, Links links) {
        XmlDocument index = new XmlDocument().begin("sitemapindex").attribute("xmlns", STANDARD);
        for (int part = 1; part <= parts; part++)
            index.begin("sitemap")
                    .element("loc", links.root() + "/sitemap.xml?part=" + part)
                    .end();
        return index.finishAsText();
    }

    private String list(Search search, Links links, int part) {
        Snapshot snapshot = search.snapshot();
        String after = part == 1 ? null : borders.get(snapshot).get(part - 2);
        XmlDocument list = new XmlDocument().begin("urlset").attribute("xmlns", STANDARD);
        if (part == 1) pages(search).forEach(page -> add(links.root() + "/" + page, null, list));
        List<String> ids = snapshot.ids(after, LARGEST);
        List<Instant> modified = snapshot.modified(ids);
        for (int i = 0; i < ids.size(); i++) add(links.absolute(ids.get(i)), modified.get(i), list);
        return list.finishAsText();
    }

    /** The pages that are none of an event, from the service: home, chronology, vocabulary. */
    private static Stream<String> pages(Search search) {
        return Stream.concat(
                Stream.concat(
                        Stream.of("", "chronologie"),
                        search.archive().publicSources().stream().map(source -> LinkedText.place(source.name()))),
                search.archive().vocabularies().stream()
                        .flatMap(vocabulary -> Stream.concat(
                                Stream.of(FacetPages.address(vocabulary.facet())),
                                used(vocabulary.facet(), search.summary())))
                        .limit(MOST_VALUES));
    }

    /** The values of a facet that some event carries. */
    private static Stream<String> used(Facet facet, Summary summary) {
        return summary.values(facet.id()).stream().map(value -> FacetPages.address(facet, value.value()));
    }

    private static void add(String address, @Nullable Instant modified, XmlDocument list) {
        list.begin("url")
                .element("loc", address)
                .element("lastmod", modified == null ? null : modified.toString())
                .end();
    }
}
