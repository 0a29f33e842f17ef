package fr.annales.web;

import fr.annales.search.Filters;
import fr.annales.search.Links;
import fr.annales.search.Question;
import fr.annales.search.Search;
import fr.annales.search.Snapshot;
import fr.annales.search.Sort;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The addresses of all events for search engines: one list, or, of an archive with more events than a list may hold, an
 * index of lists. A list may hold 50,000 addresses by its standard; here it holds fewer, so that no answer is large.
 */
public final class Sitemap {
    static final int LARGEST = 10_000;

    private static final String STANDARD = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Sitemap() {}

    /**
     * The document, in XML.
     *
     * @param links with the public address, since relative ones are not allowed
     * @param part the number of the list wanted, from 1, or empty for the first document
     * @return empty when there is no such part
     */
    public static Optional<String> of(Snapshot snapshot, Links links, String part) {
        long events = events(snapshot);
        int parts = (int) Math.ceilDiv(events, (long) LARGEST);
        if (part.isEmpty()) return Optional.of(parts > 1 ? index(parts, links) : list(snapshot, links, 1));
        return part.matches("[1-9]\\d{0,5}") && Integer.parseInt(part) <= parts
                ? Optional.of(list(snapshot, links, Integer.parseInt(part)))
                : Optional.empty();
    }

    private static long events(Snapshot snapshot) {
        return new Search(snapshot)
                .search(new Question("", Filters.NONE, Sort.DATE, 1, 0, Set.of()))
                .total();
    }

    private static String index(int parts, Links links) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part ->
                        "<sitemap><loc>" + Xml.text(links.root() + "/sitemap.xml?part=" + part) + "</loc></sitemap>\n")
                .collect(Collectors.joining(
                        "", HEAD + "<sitemapindex xmlns=\"" + STANDARD + "\">\n", "</sitemapindex>\n"));
    }

    private static String list(Snapshot snapshot, Links links, int part) {
        StringBuilder list = new StringBuilder(HEAD + "<urlset xmlns=\"" + STANDARD + "\">\n");
        if (part == 1) list.append(url(links.root() + "/"));
        for (String id : snapshot.ids((part - 1) * LARGEST, LARGEST)) list.append(url(links.absolute(id)));
        return list.append("</urlset>\n").toString();
    }

    private static String url(String address) {
        return "<url><loc>" + Xml.text(address) + "</loc></url>\n";
    }
}
