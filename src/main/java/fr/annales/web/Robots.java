package fr.annales.web;

import fr.annales.address.Links;

/**
 * What search engines are asked not to read: answers of the API, and the searches, of which there are as many as there
 * are questions, and the pages of events on the way through one. Every event has a page, and the sitemap names them
 * all.
 */
final class Robots {
    private Robots() {}

    /** The file {@code robots.txt}; it names the sitemap where the public address is known. */
    static String txt(Links links) {
        String rules = "User-agent: *\nDisallow: %1$s/?\nDisallow: %1$s/evenements/*?\nDisallow: %1$s/api/\n"
                .formatted(links.prefix());
        return links.root().isEmpty() ? rules : rules + "Sitemap: " + links.root() + "/sitemap.xml\n";
    }
}
