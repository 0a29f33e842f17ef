package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.event.Archive;
import fr.annales.exchange.XmlDocument;

/** Describes the search to browsers, which can then be asked from their own bar (OpenSearch 1.1). */
final class BrowserSearch {
    /** The longest name that the standard allows; in characters. */
    private static final int NAME = 16;

    private static final int LONG_NAME = 48;
    private static final int DESCRIPTION = 1_024;

    private static final String STANDARD = "http://a9.com/-/spec/opensearch/1.1/";

    private BrowserSearch() {}

    /**
     * The description, in XML.
     *
     * @param links with the public address, since relative ones are not allowed
     */
    static String xml(Archive archive, Links links) {
        String description = archive.description() == null ? archive.title() : archive.description();
        return new XmlDocument()
                .begin("OpenSearchDescription")
                .attribute("xmlns", STANDARD)
                .element("ShortName", cut(archive.title(), NAME))
                .element("LongName", cut(archive.title(), LONG_NAME))
                .element("Description", cut(description, DESCRIPTION))
                .element("Language", archive.language())
                .element("InputEncoding", "UTF-8")
                .begin("Url")
                .attribute("type", "text/html")
                .attribute("template", links.root() + "/?q={searchTerms}")
                .finishAsText();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : Excerpt.of(text, most - 2);
    }
}
